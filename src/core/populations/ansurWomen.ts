import { ansurLimits, ansurSource } from './ansur.ts';
import type { Population } from './population.ts';

/** 1986 women of ANSUR II; percentiles by linear interpolation on the unweighted rows. */
export const ansurWomen = {
  id: 'ansur-women',
  label: 'Women, U.S. survey 2012',
  statureMm: { mean: 1628.47, sd: 64.2, p5: 1525, p50: 1626, p95: 1740 },
  source: ansurSource,
  limits: ansurLimits,
} as const satisfies Population;
