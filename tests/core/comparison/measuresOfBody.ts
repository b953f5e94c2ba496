import { measureAll } from '../../../src/core/body/fit/measureAll.ts';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import type { BodySettings } from '../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import type { FigureMeasures } from '../../../src/core/measures/measureFigure.ts';

const template = await loadTemplate();

/** What a reference body measures, each length times `factorOf` its key and within `uncertainty` mm. */
export function measuresOfBody(
  settings: BodySettings,
  factorOf: (key: string) => number = () => 1,
  uncertainty = 0,
): FigureMeasures {
  const all = measureAll(template, makeReference(template, settings, 'mid'));
  return Object.fromEntries(
    Object.entries(all).map(([key, result]) => [
      key,
      result.isTaken
        ? {
            isTaken: true,
            taken: 'mm' in result ? { ...result, mm: result.mm * factorOf(key) } : result,
            uncertainty: 'mm' in result ? uncertainty : 0,
            source: 'surface',
          }
        : result,
    ]),
  );
}

export function statureOf(measures: FigureMeasures): number {
  const stature = measures['stature']!;
  if (!stature.isTaken || !('mm' in stature.taken)) throw new Error('There is no stature.');
  return stature.taken.mm;
}
