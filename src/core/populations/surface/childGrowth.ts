import { statureByAge } from '../statureByAge.ts';
import { dutchGrowth } from './dutchGrowth.ts';

/** What is known of children of one sex at one age. */
export interface ChildGrowth {
  /** CDC 2000 growth charts, U.S. children; lying length below two years. */
  readonly statureMm: { readonly median: number; readonly sd: number };
  /** Sitting height ÷ stature, Dutch children of 1997. */
  readonly sittingHeightRatio: { readonly median: number; readonly sd: number };
  /** Median, Dutch children of 1997. */
  readonly headCircumferenceMm: number;
  /** Stature ÷ head height: an artistic rule, good to about `headsTallUncertainty`. */
  readonly headsTall: number;
}

/** How far the rule of heads by age may be off, either way, in heads. */
export const headsTallUncertainty = 0.3;

/**
 * Heads by age in years, both sexes: between NAVEDTRA 14262, fig. 3-37 (1 year 4½, 8 years 6¼, 12 years 7) and
 * C. H. Stratz, c. 1909 (birth 4, 2 years 5, 6 years 6, 12 to 15 years 7), smoothed; grown people 7½.
 */
const headsByAge: readonly (readonly [ageYears: number, heads: number])[] = [
  [0, 4],
  [1, 4.5],
  [2, 5],
  [4, 5.5],
  [6, 6],
  [8, 6.25],
  [10, 6.6],
  [12, 7],
  [15, 7.3],
  [18, 7.5],
  [20, 7.5],
];

/** As the rule of heads by age is to be cited. */
export const headsByAgeCitation =
  'U.S. Navy NAVEDTRA 14262, fig. 3-37 (public domain), and after C. H. Stratz (c. 1909): an artistic rule of heads by age, ±0.3 heads, not a survey.';

/** Growth of children of an age in years, interpolated between the ages of the tables; null outside 0 to 20 years. */
export function childGrowthAt(sex: 'male' | 'female', ageYears: number): ChildGrowth | null {
  if (!(ageYears >= 0 && ageYears <= 20)) return null;
  const isBoy = sex === 'male';
  const stature = rowAt(statureByAge, ageYears);
  const dutch = rowAt(dutchGrowth, ageYears);
  const [statureMm, statureSdMm] = stature.slice(isBoy ? 1 : 3) as [number, number];
  const [ratio, variation, headCircumferenceMm] = dutch.slice(isBoy ? 1 : 4) as [number, number, number];
  return {
    statureMm: { median: statureMm, sd: statureSdMm },
    sittingHeightRatio: { median: ratio, sd: ratio * variation },
    headCircumferenceMm,
    headsTall: rowAt(headsByAge, ageYears)[1]!,
  };
}

/** The row at an age within a table whose rows begin with rising ages, each column linear between rows. */
function rowAt(rows: readonly (readonly number[])[], ageYears: number): readonly number[] {
  const above = Math.max(
    1,
    rows.findIndex(([age]) => age! >= ageYears),
  );
  const [before, after] = [rows[above - 1]!, rows[above]!];
  const share = (ageYears - before[0]!) / (after[0]! - before[0]!);
  return before.map((value, column) => value + share * (after[column]! - value));
}
