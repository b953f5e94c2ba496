/** Spread of a length in a population, millimetres. */
export interface Distribution {
  readonly mean: number;
  readonly sd: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** People that were measured, as far as this program needs them: their stature. */
export interface Population {
  readonly id: string;
  readonly label: string;
  /** Standing height, sole to crown. */
  readonly statureMm: Distribution;
  readonly source: string;
  /** Whom it does not speak for. */
  readonly limits: string;
}
