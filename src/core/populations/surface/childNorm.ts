import { findPopulation, type PopulationId } from '../index.ts';
import type { Population } from '../population.ts';
import { childGrowthAt, headsByAgeCitation, headsTallUncertainty, type ChildGrowth } from './childGrowth.ts';
import { dutchGrowthCitation } from './dutchGrowth.ts';
import { normalPercentiles } from './normalPercentiles.ts';
import { kindOf, type SurfaceMeasureId } from './surfaceMeasures.ts';
import type { SurfaceNorm } from './surfaceNorm.ts';

type ChildNumbers = Omit<SurfaceNorm, 'namespace' | 'measure' | 'kind' | 'unit' | 'population'>;

/**
 * The norm of a measure of children: stature, sitting height, head circumference and head height, the last two without
 * a spread. Null for every other measure, since nobody's numbers of them are here, and for grown populations.
 */
export function childNorm(measure: SurfaceMeasureId, population: PopulationId): SurfaceNorm | null {
  const children = findPopulation(population);
  if (!children || children.ageYears === null) return null;
  const growth = childGrowthAt(children.sex, children.ageYears);
  const numbers = growth && (numbersOf[measure]?.(growth, children) ?? null);
  return (
    numbers && { namespace: 'surface', measure, kind: kindOf(measure), unit: 'mm', population, ...numbers }
  );
}

const numbersOf: Partial<
  Readonly<Record<SurfaceMeasureId, (growth: ChildGrowth, children: Population) => ChildNumbers>>
> = {
  stature: ({ statureMm: { median, sd } }, { citation }) => ({
    basis: 'measured',
    reason: null,
    mean: median,
    sd,
    percentiles: normalPercentiles(median, sd),
    ratioToStature: { mean: 1, sd: 0 },
    regression: { correlation: 1, intercept: 0, slope: 1, residualSd: 0 },
    uncertainty: 0,
    citation,
  }),
  sittingHeight: ({ statureMm, sittingHeightRatio: ratio }, { citation }) => {
    const mean = ratio.median * statureMm.median;
    const residualSd = ratio.sd * statureMm.median;
    const sd = Math.hypot(ratio.median * statureMm.sd, residualSd);
    return {
      basis: 'derived',
      reason:
        'Ratio of sitting height to stature of Dutch children, on the stature of U.S. children, as if the ratio did not hang on stature.',
      mean,
      sd,
      percentiles: normalPercentiles(mean, sd),
      ratioToStature: { mean: ratio.median, sd: ratio.sd },
      regression: { correlation: null, intercept: 0, slope: ratio.median, residualSd },
      uncertainty: 0,
      citation: `${dutchGrowthCitation} ${citation}`,
    };
  },
  headCircumference: ({ headCircumferenceMm }) => ({
    basis: 'measured',
    reason: 'Median of Dutch children; its spread, and how it goes with stature, have no source here.',
    mean: headCircumferenceMm,
    sd: null,
    percentiles: null,
    ratioToStature: null,
    regression: null,
    uncertainty: 0,
    citation: dutchGrowthCitation,
  }),
  headHeight: ({ statureMm: { median }, headsTall }) => ({
    basis: 'derived',
    reason: 'Stature ÷ heads by age, an artistic rule that is good to about 0.3 heads; no survey.',
    mean: median / headsTall,
    sd: null,
    percentiles: null,
    ratioToStature: null,
    regression: { correlation: null, intercept: 0, slope: 1 / headsTall, residualSd: null },
    uncertainty: (median * headsTallUncertainty) / headsTall ** 2,
    citation: headsByAgeCitation,
  }),
};
