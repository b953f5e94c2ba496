/** Spread of a length in a population, millimetres. */
export interface Distribution {
  readonly mean: number;
  readonly sd: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** People that were measured: who they are, whom they do not speak for, and their stature. Their other measures are `findNorm`'s. */
export interface Population {
  readonly id: string;
  readonly label: string;
  readonly sex: 'male' | 'female';
  /** Age of children; null for grown people. */
  readonly ageYears: number | null;
  /** Standing height, sole to crown. */
  readonly statureMm: Distribution;
  readonly who: string;
  readonly when: string;
  /** How many people the numbers are of; null where the publication that they are from does not tell. */
  readonly count: number | null;
  /** Whom it does not speak for. */
  readonly limits: string;
  /** The publication, in a few words. */
  readonly source: string;
  /** The publication, as it is to be cited in full. */
  readonly citation: string;
}
