import type { PopulationId } from '../index.ts';
import { childNorm } from './childNorm.ts';
import type { SurfaceMeasureId } from './surfaceMeasures.ts';
import type { SurfaceNorm } from './surfaceNorm.ts';
import { surveyNorm } from './surveyNorm.ts';

/** What a population has of a surface measure; null where no source here tells. */
export const findNorm = (measure: SurfaceMeasureId, population: PopulationId): SurfaceNorm | null =>
  surveyNorm(measure, population) ?? childNorm(measure, population);
