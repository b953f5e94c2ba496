import type { PopulationId } from '../index.ts';
import { findNorm } from './findNorm.ts';
import { percentileOfScore } from './normalDistribution.ts';
import { scoreOfValue } from './percentileCurve.ts';
import type { SurfaceMeasureId } from './surfaceMeasures.ts';
import { zOf } from './zOf.ts';

/**
 * The percentage of a population, 0 to 100, whose measure is below a value in mm (kg for mass, nothing for ratios).
 *
 * Without a stature: among all its people, by the published percentiles, straight between their standard scores and
 * normal beyond the 1st and the 99th. With one: among its people of that stature, normal about the regression line.
 *
 * Null where the population lacks the measure or its spread, the value is no number, the stature is no length, or
 * nothing is left to spread (stature among people of one stature). The inverse of `valueAt`.
 */
export function percentileOf(
  measure: SurfaceMeasureId,
  population: PopulationId,
  value: number,
  statureMm: number | null = null,
): number | null {
  const norm = findNorm(measure, population);
  if (!norm || !Number.isFinite(value)) return null;
  if (statureMm !== null) {
    const score = zOf(measure, population, value, statureMm);
    return score === null ? null : percentileOfScore(score);
  }
  const { percentiles, sd } = norm;
  return percentiles && sd ? percentileOfScore(scoreOfValue({ percentiles, sd }, value)) : null;
}
