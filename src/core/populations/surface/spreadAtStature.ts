import type { SurfaceNorm } from './surfaceNorm.ts';

/** A normal distribution, in the unit of its norm. */
export interface NormalSpread {
  readonly mean: number;
  /** 0 where nothing is left to spread; null where no source tells it. */
  readonly sd: number | null;
}

/**
 * What a norm says of people of one stature in mm: mean on the regression line and the SD about it; the norm's own mean
 * and SD where it has no regression. Null unless the stature is above 0 and finite and the mean comes out above 0.
 */
export function spreadAtStature(norm: SurfaceNorm, statureMm: number): NormalSpread | null {
  if (!(statureMm > 0) || !Number.isFinite(statureMm)) return null;
  const { regression } = norm;
  if (!regression) return { mean: norm.mean, sd: norm.sd };
  const mean = regression.intercept + regression.slope * statureMm;
  return mean > 0 ? { mean, sd: regression.residualSd } : null;
}
