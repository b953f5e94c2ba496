import { widened } from '../limits.ts';
import type { Profile } from './profile.ts';
import { shareOfSide } from './shareOfSide.ts';

/** Shares of a head by which a measure may miss a canon. */
const notableShare = 0.05;
const outsideShare = 0.1;

export const canon = {
  id: 'canon',
  label: 'Canon',
  description: 'Notable more than 5 % of a head beside the canon, outside more than 10 %.',
  needsBand: false,
  sideLimitsOf: shareOfSide,
  limitsOf: ({ kind }, { mean }, { headHeightMm }) =>
    kind === 'ratio'
      ? null
      : {
          notable: widened({ low: mean, high: mean }, notableShare * headHeightMm),
          outside: widened({ low: mean, high: mean }, outsideShare * headHeightMm),
        },
} as const satisfies Profile;
