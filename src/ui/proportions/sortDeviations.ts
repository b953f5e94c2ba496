import type { Deviation } from '../../core/comparison/deviation.ts';
import { badnessOf } from '../../core/comparison/findings.ts';
import type { Verdict } from '../../core/comparison/verdict.ts';
import { figureParts, partOfMeasure } from '../../core/measures/partOfMeasure.ts';

export const sorts = ['worst', 'body', 'percent', 'surest'] as const;

export type SortId = (typeof sorts)[number];

/** What can be told comes before what cannot. */
const rank: Readonly<Record<Verdict | 'none', number>> = {
  outside: 0,
  notable: 1,
  within: 2,
  'cannot tell': 3,
  none: 4,
};

const rankOf = ({ verdict }: Deviation): number => rank[verdict ?? 'none'];

/** Stature and what is of no part comes first. */
const placeOf = ({ measure }: Deviation): number => {
  const part = partOfMeasure(measure.id);
  return part === null ? -1 : figureParts.indexOf(part);
};

const orders: Readonly<Record<SortId, (a: Deviation, b: Deviation) => number>> = {
  worst: (a, b) => rankOf(a) - rankOf(b) || badnessOf(b) - badnessOf(a),
  body: (a, b) => placeOf(a) - placeOf(b),
  percent: (a, b) => Math.abs(b.percent) - Math.abs(a.percent),
  surest: (a, b) => a.uncertainty / a.measured - b.uncertainty / b.measured,
};

/** Deviations in an order; those that it holds for alike stay as they are. */
export const sorted = (deviations: readonly Deviation[], sort: SortId): readonly Deviation[] =>
  deviations.toSorted(orders[sort]);

/** Both sides of a measure that are said alike stand as one, the farther off of the two; `isBoth` then. */
export interface ChartRow {
  readonly deviation: Deviation;
  readonly isBoth: boolean;
}

/** One row for a measure, or one for each side where they are not said alike. */
export function chartRows(deviations: readonly Deviation[]): readonly ChartRow[] {
  const twinOf = (own: Deviation): Deviation | undefined =>
    deviations.find(
      ({ key, measure, verdict, delta }) =>
        key !== own.key &&
        measure === own.measure &&
        verdict === own.verdict &&
        (verdict === 'within' || verdict === null || Math.sign(delta) === Math.sign(own.delta)),
    );
  return deviations.flatMap((deviation): readonly ChartRow[] => {
    const twin = twinOf(deviation);
    if (!twin) return [{ deviation, isBoth: false }];
    const isWorse =
      Math.abs(deviation.delta) === Math.abs(twin.delta)
        ? deviation.key < twin.key
        : Math.abs(deviation.delta) > Math.abs(twin.delta);
    return isWorse ? [{ deviation, isBoth: true }] : [];
  });
}
