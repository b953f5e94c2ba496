import type { PopulationId } from '../index.ts';
import { findNorm } from './findNorm.ts';
import { spreadAtStature } from './spreadAtStature.ts';
import type { SurfaceMeasureId } from './surfaceMeasures.ts';

/**
 * How many SDs a value in mm (kg for mass, nothing for ratios) lies above the mean.
 *
 * Without a stature: above the mean of all the population's people, by their SD. With one: above the regression line at
 * that stature, by the SD about it. Where people are skewed, as in weight and girths, the percentile of z is near
 * `percentileOf` without being it.
 *
 * Null where the population lacks the measure or its spread, the value is no number, the stature is no length, or
 * nothing is left to spread (stature among people of one stature).
 */
export function zOf(
  measure: SurfaceMeasureId,
  population: PopulationId,
  value: number,
  statureMm: number | null = null,
): number | null {
  const norm = findNorm(measure, population);
  if (!norm || !Number.isFinite(value)) return null;
  const spread = statureMm === null ? norm : spreadAtStature(norm, statureMm);
  return spread?.sd ? (value - spread.mean) / spread.sd : null;
}
