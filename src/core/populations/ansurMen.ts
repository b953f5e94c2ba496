import { ansurLimits, ansurSource } from './ansur.ts';
import type { Population } from './population.ts';

/** 4082 men of ANSUR II; percentiles by linear interpolation on the unweighted rows. */
export const ansurMen = {
  id: 'ansur-men',
  label: 'Men, U.S. survey 2012',
  statureMm: { mean: 1756.21, sd: 68.55, p5: 1648, p50: 1755, p95: 1870 },
  source: ansurSource,
  limits: ansurLimits,
} as const satisfies Population;
