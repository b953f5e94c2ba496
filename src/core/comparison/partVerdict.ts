import { partOfMeasure, type FigurePart } from '../measures/partOfMeasure.ts';
import type { Deviation } from './deviation.ts';
import type { Verdict } from './verdict.ts';

/** What is said of a part of the body; the verdict is null where nothing of it was judged. */
export interface PartVerdict {
  readonly verdict: Verdict | null;
  readonly isOver: boolean;
}

/** What is said of a part: the worst of what can be told, and “cannot tell” only where nothing else is. */
export function partVerdict(deviations: readonly Deviation[], part: FigurePart): PartVerdict {
  let worst: Deviation | null = null;
  for (const each of deviations) {
    if (each.verdict === null || partOfMeasure(each.measure.id) !== part) continue;
    if (!worst || isWorse(each, worst)) worst = each;
  }
  return { verdict: worst?.verdict ?? null, isOver: (worst?.delta ?? 0) > 0 };
}

/** From what is best to what is worst. */
const badness: readonly Verdict[] = ['cannot tell', 'within', 'notable', 'outside'];

function isWorse(one: Deviation, other: Deviation): boolean {
  const [a, b] = [badness.indexOf(one.verdict!), badness.indexOf(other.verdict!)];
  return a === b ? Math.abs(one.z ?? 0) > Math.abs(other.z ?? 0) : a > b;
}
