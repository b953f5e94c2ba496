import type { Band } from './expected.ts';

/** Beyond the first a measure is notable, beyond the second outside; the second holds the first. */
export interface Limits {
  readonly notable: Band;
  readonly outside: Band;
}

export const widened = ({ low, high }: Band, by: number): Band => ({ low: low - by, high: high + by });

/** How far a value lies beyond a band; 0 within it. */
export const beyond = ({ low, high }: Band, value: number): number => Math.max(low - value, value - high, 0);
