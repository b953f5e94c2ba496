import type { Population } from '../populations/population.ts';
import { scales } from './index.ts';
import { scaleDenominator, type ScaledPerson } from './scaleDenominator.ts';
import type { ScaleEntry } from './scaleEntry.ts';

/** The scale that a model's height speaks for. */
export interface ImpliedScale {
  /** N of 1:N for a person of median stature. */
  readonly n: number;
  /** N for short (p5) and tall (p95) people. */
  readonly low: number;
  readonly high: number;
  /** The three scales of the registry nearest to it by ratio, nearest first, with their N. */
  readonly nearest: readonly { readonly entry: ScaleEntry; readonly n: number }[];
}

/** What scale a figure of that height is, if it shows one of a population; null where it has no height. */
export function impliedScale(
  heightModelledMm: number,
  population: Population,
  eyeFraction: number,
): ImpliedScale | null {
  if (!(heightModelledMm > 0) || !Number.isFinite(heightModelledMm)) return null;
  const { p5, p50, p95 } = population.statureMm;
  const n = p50 / heightModelledMm;
  return {
    n,
    low: p5 / heightModelledMm,
    high: p95 / heightModelledMm,
    nearest: nearestScales(n, { statureMm: p50, eyeFraction }),
  };
}

const nearestScales = (n: number, person: ScaledPerson): ImpliedScale['nearest'] =>
  scales
    .map((entry) => ({ entry, n: scaleDenominator(entry.choice, person) }))
    .sort((a, b) => Math.abs(Math.log(a.n / n)) - Math.abs(Math.log(b.n / n)))
    .slice(0, 3);
