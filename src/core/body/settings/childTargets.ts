import { childGrowthAt } from '../../populations/surface/childGrowth.ts';
import { scoreOfPercentile } from '../../populations/surface/normalDistribution.ts';
import type { BodySettings } from './bodySettings.ts';
import { growingUp } from './growingUp.ts';

/** Stature of a child of that age, sex and percentile, mm: CDC median and SD. */
export function childStatureMm({ sex, ageYears, percentile }: BodySettings): number {
  const { median, sd } = childGrowthAt(sex, ageYears)!.statureMm;
  return median + scoreOfPercentile(percentile)! * sd;
}

/** Lengths of a child's head as shares of its girth: those of the plain figure, so that a head grows as a whole. */
const sharesOfHead = {
  headLength: 0.349,
  headBreadth: 0.28,
  bizygomaticBreadth: 0.235,
  interpupillaryBreadth: 0.104,
  earLength: 0.111,
} as const;

/**
 * What sources tell of a child: stature, height of the crotch by sitting height, height and girth of the head. All
 * else follows the plain figure's proportions, in the teens those of grown people more and more, and is never judged
 * against.
 */
export function childTargets(settings: BodySettings, statureMm: number): Record<string, number> {
  const growth = childGrowthAt(settings.sex, settings.ageYears)!;
  // A standing body's sitting height is taken as stature less crotch height, and 0.54 % of stature more.
  const crotchShare = 1 - growth.sittingHeightRatio.median + 0.0054;
  const headCircumference = growth.headCircumferenceMm * (statureMm / growth.statureMm.median) ** 0.3;
  return {
    stature: statureMm,
    crotchHeight: crotchShare * statureMm,
    headHeight: statureMm / growth.headsTall,
    headCircumference,
    ...growingUp(settings, statureMm),
    ...Object.fromEntries(
      Object.entries(sharesOfHead).map(([measure, share]) => [measure, share * headCircumference]),
    ),
  };
}
