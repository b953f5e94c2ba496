import { beyond, type Limits } from './limits.ts';

export const verdicts = ['within', 'notable', 'outside', 'cannot tell'] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * What is said of a value that may be off by `uncertainty` (one standard deviation, like value and limits in any one
 * unit). Beyond a limit only as surely as its margin is wider than the uncertainty: where it is not, an outside value is
 * still notable if it surely is that, and else it cannot be told. Nor can it where the uncertainty is as wide as half of
 * what is usual, so that nothing could be found amiss.
 */
export function verdictOf(value: number, uncertainty: number, { notable, outside }: Limits): Verdict {
  const margin = beyond(notable, value);
  if (margin === 0) return uncertainty < (notable.high - notable.low) / 2 ? 'within' : 'cannot tell';
  if (margin < uncertainty) return 'cannot tell';
  const farther = beyond(outside, value);
  return farther > 0 && farther >= uncertainty ? 'outside' : 'notable';
}
