import { expect, it } from 'vitest';
import { measureSensitivities } from '../../../../scripts/sculpt/measureSensitivities.ts';
import { sensitivities } from '../../../../src/core/body/fit/sensitivities.ts';
import { childOf, medianMan, medianWoman } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();

it.each([
  ['man', medianMan],
  ['woman', medianWoman],
  ['child', childOf(7, 'male')],
] as const)('what is written of the %s’s answers is what the sculpted body gives', (id, settings) => {
  const now = measureSensitivities(template, settings);
  for (const [measure, answers] of Object.entries(now))
    for (const [turned, change] of Object.entries(answers))
      // Where a girth is greatest can leap to another height, which moves an answer a little.
      expect(
        Math.abs(change - (sensitivities[id][measure]?.[turned] ?? 0)),
        `${measure} to ${turned}`,
      ).toBeLessThan(0.1);
});
