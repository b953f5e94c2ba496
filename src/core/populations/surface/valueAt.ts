import type { PopulationId } from '../index.ts';
import { findNorm } from './findNorm.ts';
import { scoreOfPercentile } from './normalDistribution.ts';
import { valueAtScore } from './percentileCurve.ts';
import { spreadAtStature } from './spreadAtStature.ts';
import type { SurfaceMeasureId } from './surfaceMeasures.ts';

/**
 * The value in mm (kg for mass, nothing for ratios) that a percentage of a population, above 0 and below 100, lies
 * below.
 *
 * Without a stature: among all its people, exactly what was published at the 1st, 5th, 25th, 50th, 75th, 95th and 99th
 * percentile, straight between their standard scores and normal beyond. With one: among its people of that stature,
 * normal about the regression line; stature itself is then that stature at every percentile.
 *
 * Null where the population lacks the measure or its spread, the percentage is out of range, or the stature is no
 * length. The inverse of `percentileOf`.
 */
export function valueAt(
  measure: SurfaceMeasureId,
  population: PopulationId,
  percentile: number,
  statureMm: number | null = null,
): number | null {
  const norm = findNorm(measure, population);
  const score = scoreOfPercentile(percentile);
  if (!norm || score === null) return null;
  if (statureMm !== null) {
    const spread = spreadAtStature(norm, statureMm);
    return spread && spread.sd !== null ? spread.mean + score * spread.sd : null;
  }
  const { percentiles, sd } = norm;
  return percentiles && sd ? valueAtScore({ percentiles, sd }, score) : null;
}
