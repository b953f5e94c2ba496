import { scoreOfPercentile } from '../../populations/surface/normalDistribution.ts';
import type { Band, Expected } from '../expected.ts';
import type { Profile } from './profile.ts';
import { shareOfSide } from './shareOfSide.ts';

/** Standard score beyond which hardly one of 370 people lies. */
const outsideScore = 3;

/** The band drawn out from the mean to where a normal distribution with this band has its 3 SD. */
function bandOfThree({ mean, sd }: Expected, { low, high }: Band): Band {
  if (sd !== null) return { low: mean - outsideScore * sd, high: mean + outsideScore * sd };
  const factor = outsideScore / scoreOfPercentile(95)!;
  return { low: mean - factor * (mean - low), high: mean + factor * (high - mean) };
}

export const people = {
  id: 'people',
  label: 'People',
  description: 'Notable outside 90 of 100 people of that stature, outside beyond 3 standard deviations.',
  needsBand: true,
  sideLimitsOf: shareOfSide,
  limitsOf: (_measure, expected) =>
    expected.band && { notable: expected.band, outside: bandOfThree(expected, expected.band) },
} as const satisfies Profile;
