import { ansur2, ansur2Limits } from './ansur2.ts';
import type { Population } from './population.ts';

/** The men of ANSUR II; percentiles by linear interpolation on the unweighted rows. */
export const ansur2Men = {
  id: 'ansur2-men',
  label: 'Men, U.S. survey 2012',
  sex: 'male',
  ageYears: null,
  statureMm: { mean: 1756.21, sd: 68.55, p5: 1648, p50: 1755, p95: 1870 },
  ...ansur2,
  count: 4082,
  limits: ansur2Limits,
} as const satisfies Population;
