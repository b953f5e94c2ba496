import type { SurveyedMeasureId } from './surfaceMeasures.ts';

/**
 * What a survey says of one measure: mean, SD, seven percentiles; mean and SD of its ratio to stature over the people
 * (null where that is no number of use); correlation with stature; intercept, slope and residual SD of its regression
 * on stature in mm.
 */
export type SurveyRow = readonly [
  mean: number,
  sd: number,
  p1: number,
  p5: number,
  p25: number,
  p50: number,
  p75: number,
  p95: number,
  p99: number,
  ratioMean: number | null,
  ratioSd: number | null,
  correlation: number,
  intercept: number,
  slope: number,
  residualSd: number,
];

/** A survey's measures of one sex. */
export type SurveyTable = Readonly<Record<SurveyedMeasureId, SurveyRow>>;
