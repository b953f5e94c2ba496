import { ansur2, ansur2Limits } from './ansur2.ts';
import type { Population } from './population.ts';

/** The women of ANSUR II; percentiles by linear interpolation on the unweighted rows. */
export const ansur2Women = {
  id: 'ansur2-women',
  label: 'Women, U.S. survey 2012',
  sex: 'female',
  ageYears: null,
  statureMm: { mean: 1628.47, sd: 64.2, p5: 1525, p50: 1626, p95: 1740 },
  ...ansur2,
  count: 1986,
  limits: `${ansur2Limits} Measures of their heads include styled hair.`,
} as const satisfies Population;
