import type { PopulationId } from '../index.ts';
import type { SurfaceMeasureId, SurfaceMeasureKind } from './surfaceMeasures.ts';

/** The percentiles that surveys publish. */
export const publishedPercentiles = [1, 5, 25, 50, 75, 95, 99] as const;

/** The line through a population's people by stature: measure = intercept + slope × stature in mm. */
export interface StatureRegression {
  /** Pearson's; null where it was not computed from people. */
  readonly correlation: number | null;
  readonly intercept: number;
  readonly slope: number;
  /** SD about the line; null where no source tells it. */
  readonly residualSd: number | null;
}

/**
 * What a population has of one measure taken on the surface. Values in mm, but kg for mass and none for ratios
 * (`unit`). Compare it with what was measured on a surface by the same definition; joint centres have `JointNorm`s.
 */
export interface SurfaceNorm {
  readonly namespace: 'surface';
  readonly measure: SurfaceMeasureId;
  readonly kind: SurfaceMeasureKind;
  readonly unit: 'mm' | 'kg' | 'ratio';
  readonly population: PopulationId;
  /** Taken on the people; computed person by person from what was taken; or derived from other sources than the survey. */
  readonly basis: 'measured' | 'computed' | 'derived';
  /** How it was computed or derived; null for what was measured. */
  readonly reason: string | null;
  readonly mean: number;
  /** Of the people; null where no source tells it. */
  readonly sd: number | null;
  /** Values at the published percentiles, rising, in their order; null where there is no SD. */
  readonly percentiles: readonly number[] | null;
  /** Mean and SD of measure ÷ stature over the people; null for mass and ratios, and where no source tells. */
  readonly ratioToStature: { readonly mean: number; readonly sd: number } | null;
  /** Null where no source tells how the measure goes with stature. */
  readonly regression: StatureRegression | null;
  /** How far the mean itself may be off, either way; 0 for a survey's. */
  readonly uncertainty: number;
  /** As it is to be cited in full. */
  readonly citation: string;
}
