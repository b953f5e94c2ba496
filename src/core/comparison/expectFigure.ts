import { valueOf } from '../measures/carryUncertainty.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import type { Expected } from './expected.ts';

/**
 * What another figure has of a measure, life-size mm, times `lengthFactor`, which brings both to one stature. It knows no
 * spread. Null where the other's was not taken, and of stature itself.
 * @param key a measure's id, of paired ones with its side behind
 * @param lengthFactor wanted mm per mm of the other as modelled
 */
export function expectFigure(other: FigureMeasures, key: string, lengthFactor: number): Expected | null {
  const measure = other[key];
  if (!measure?.isTaken || key === 'stature') return null;
  const factor = 'mm' in measure.taken ? lengthFactor : 1;
  return {
    mean: valueOf(measure.taken) * factor,
    sd: null,
    band: null,
    uncertainty: measure.uncertainty * factor,
    notes: [],
  };
}
