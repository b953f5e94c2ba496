import { fitBody, shapeBody, takeLengths, type Targets } from '../../src/core/body/fit/fitBody.ts';
import { heldMeasures, turnKnobs } from '../../src/core/body/fit/fitRules.ts';
import { modelOf } from '../../src/core/body/modelOf.ts';
import type { BodySettings } from '../../src/core/body/settings/bodySettings.ts';
import { targetsOf } from '../../src/core/body/settings/targetsOf.ts';
import { restShape } from '../../src/core/body/shape/restShape.ts';
import type { BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';

/** By the measure that answers, then by the one whose knobs were turned: mm by mm. */
export type Sensitivities = Record<string, Record<string, number>>;

/** How far knobs are turned both ways: more than a section's noise, less than what reorders the face's levels, mm. */
const turnMm = 1;

/** Changes below this are noise of the coarse level. */
const leastChange = 0.02;

/** How the measures of a body with these settings answer to one another's knobs, taken at the coarse level. */
export function measureSensitivities(template: BodyTemplate, settings: BodySettings): Sensitivities {
  const shape = restShape(template, modelOf(settings));
  // What the settings leave open keeps the length that it has, so that every knob has a value to be turned from.
  const asked = targetsOf(settings);
  const free = shapeBody(template, shape, fitBody(template, shape, asked, 'low'), asked, 'low', {});
  const lengths = takeLengths(template, free, 'low', heldMeasures);
  const targets: Targets = {
    ...Object.fromEntries(heldMeasures.map((id, i) => [id, lengths[i]!])),
    ...asked,
  };
  const fitted = fitBody(template, shape, targets, 'low');

  const turned = (measure: string, byMm: number): number[] => {
    const proportions = { ...fitted };
    turnKnobs(proportions, measure, byMm, targets[measure]!);
    return takeLengths(
      template,
      shapeBody(template, shape, proportions, targets, 'low', {}),
      'low',
      heldMeasures,
    );
  };
  const answers: Sensitivities = Object.fromEntries(heldMeasures.map((id) => [id, {}]));
  for (const measure of heldMeasures) {
    const [more, less] = [turned(measure, turnMm), turned(measure, -turnMm)];
    heldMeasures.forEach((id, i) => {
      const change = Math.round((50 * (more[i]! - less[i]!)) / turnMm) / 100;
      if (Math.abs(change) >= leastChange) answers[id]![measure] = change;
    });
  }
  return answers;
}
