import { childGrowthAt } from '../../populations/surface/childGrowth.ts';
import { scoreOfPercentile } from '../../populations/surface/normalDistribution.ts';
import type { BodySettings } from './bodySettings.ts';

/** Stature of a child of that age, sex and percentile, mm: CDC median and SD. */
export function childStatureMm({ sex, ageYears, percentile }: BodySettings): number {
  const { median, sd } = childGrowthAt(sex, ageYears)!.statureMm;
  return median + scoreOfPercentile(percentile)! * sd;
}

/**
 * What sources tell of a child: stature, height of the crotch by sitting height, height and girth of the head. All
 * else keeps the plain figure's proportions and is never judged against.
 */
export function childTargets({ sex, ageYears }: BodySettings, statureMm: number): Record<string, number> {
  const growth = childGrowthAt(sex, ageYears)!;
  // A standing body's sitting height is taken as stature less crotch height, and 0.54 % of stature more.
  const crotchShare = 1 - growth.sittingHeightRatio.median + 0.0054;
  return {
    stature: statureMm,
    crotchHeight: crotchShare * statureMm,
    headHeight: statureMm / growth.headsTall,
    headCircumference: growth.headCircumferenceMm * (statureMm / growth.statureMm.median) ** 0.3,
  };
}
