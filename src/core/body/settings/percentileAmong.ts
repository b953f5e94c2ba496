import { findPopulation } from '../../populations/index.ts';
import { childGrowthAt } from '../../populations/surface/childGrowth.ts';
import { percentileOfScore } from '../../populations/surface/normalDistribution.ts';
import { percentileOf } from '../../populations/surface/percentileOf.ts';
import { isSurfaceMeasureId } from '../../populations/surface/surfaceMeasures.ts';
import type { BodySettings } from './bodySettings.ts';

/**
 * The percentage of the people of the settings, 0 to 100, whose measure is below a length in mm. Children are those of the
 * same sex and age; between whole years only stature is known. Null where there is no norm.
 */
export function percentileAmong(
  { population, sex, ageYears }: BodySettings,
  measure: string,
  mm: number,
): number | null {
  if (!isSurfaceMeasureId(measure)) return null;
  if (population !== 'children') return percentileOf(measure, population, mm);
  if (measure === 'stature') {
    const growth = childGrowthAt(sex, ageYears)?.statureMm;
    return growth ? percentileOfScore((mm - growth.median) / growth.sd) : null;
  }
  const children = findPopulation(`cdc-${sex === 'male' ? 'boys' : 'girls'}-${ageYears}`);
  return children && percentileOf(measure, children.id, mm);
}
