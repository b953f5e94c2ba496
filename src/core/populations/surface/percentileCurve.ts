import { scoreOfPercentile } from './normalDistribution.ts';
import { publishedPercentiles } from './surfaceNorm.ts';

/** Standard scores of the published percentiles. */
const scores = publishedPercentiles.map((percentile) => scoreOfPercentile(percentile)!);

/**
 * A population's values by standard score, through its published percentiles: straight between them, which rises
 * everywhere and is exact for a normal distribution, and on with the slope of its SD beyond the first and the last.
 */
interface PercentileCurve {
  /** Values at the published percentiles, rising. */
  readonly percentiles: readonly number[];
  /** Above 0. */
  readonly sd: number;
}

/** The value at a standard score on a curve. */
export const valueAtScore = ({ percentiles, sd }: PercentileCurve, score: number): number =>
  interpolate(scores, percentiles, score, sd);

/** The standard score of a value on a curve: the inverse of `valueAtScore`. */
export const scoreOfValue = ({ percentiles, sd }: PercentileCurve, value: number): number =>
  interpolate(percentiles, scores, value, 1 / sd);

/** Through points with rising x: straight between them, with a given slope beyond. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number, slopeBeyond: number): number {
  const last = xs.length - 1;
  if (x <= xs[0]!) return ys[0]! + (x - xs[0]!) * slopeBeyond;
  if (x >= xs[last]!) return ys[last]! + (x - xs[last]!) * slopeBeyond;
  const above = xs.findIndex((each) => each > x);
  const [x0, x1, y0, y1] = [xs[above - 1]!, xs[above]!, ys[above - 1]!, ys[above]!];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
