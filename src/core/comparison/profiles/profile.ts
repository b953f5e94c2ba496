import type { Measure } from '../../measures/measure.ts';
import type { Expected } from '../expected.ts';
import type { Limits } from '../limits.ts';

/** At which scale a figure is judged. */
export interface JudgedScale {
  /** N of the 1:N that is wanted. */
  readonly targetScale: number;
  /** Life-size, by what it is held against. */
  readonly headHeightMm: number;
}

/** A way to judge: where a measure becomes notable, and where it is outside. */
export interface Profile {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Whether it only judges by what is usual among people, and so nothing beside a canon or another figure. */
  readonly needsBand: boolean;
  /** In the unit of the expectation; null of what this way does not judge. */
  readonly limitsOf: (measure: Measure, expected: Expected, scale: JudgedScale) => Limits | null;
  /** By how much left and right of a length of so many mm life-size may differ, mm life-size; null: not judged. */
  readonly sideLimitsOf: (
    lengthMm: number,
    targetScale: number,
  ) => { readonly notable: number; readonly outside: number } | null;
}
