import { scoreOfPercentile } from './normalDistribution.ts';
import { publishedPercentiles } from './surfaceNorm.ts';

/** Values at the published percentiles of a normal distribution, in the unit of mean and SD. */
export const normalPercentiles = (mean: number, sd: number): readonly number[] =>
  publishedPercentiles.map((percentile) => mean + scoreOfPercentile(percentile)! * sd);
