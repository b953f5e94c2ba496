import type { ExpectationNote } from '../populations/surface/expect.ts';

/** From the 5th to the 95th percentile, or what else is usual. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What a measure of a figure is held against: life-size mm, ratios in their own unit. */
export interface Expected {
  readonly mean: number;
  /** One standard deviation of those that it is held against; null where no source tells it. */
  readonly sd: number | null;
  /** What is usual among them; null where nobody tells how they differ. */
  readonly band: Band | null;
  /** How far mean and band themselves may be off, taken for one standard deviation. */
  readonly uncertainty: number;
  readonly notes: readonly ExpectationNote[];
}
