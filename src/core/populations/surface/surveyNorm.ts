import { findPopulation, type PopulationId } from '../index.ts';
import { ansur2MenTable } from './ansur2MenTable.ts';
import { ansur2WomenTable } from './ansur2WomenTable.ts';
import { computedMeasures } from './computedMeasures.ts';
import { headHeightCitation, headHeightReason, headHeights, headHeightUncertaintyMm } from './headHeight.ts';
import { normalPercentiles } from './normalPercentiles.ts';
import { kindOf, unitOf, type SurfaceMeasureId, type SurveyedMeasureId } from './surfaceMeasures.ts';
import type { SurfaceNorm } from './surfaceNorm.ts';
import type { SurveyTable } from './surveyTable.ts';

/** The tables of measures of grown people, one line each. */
const tables: Partial<Readonly<Record<PopulationId, SurveyTable>>> = {
  'ansur2-men': ansur2MenTable,
  'ansur2-women': ansur2WomenTable,
};

/** The norm of a measure of a population that a survey measured whole; null for every other population. */
export function surveyNorm(measure: SurfaceMeasureId, population: PopulationId): SurfaceNorm | null {
  const table = tables[population];
  if (!table) return null;
  return measure === 'headHeight' ? headHeightNorm(population) : normOfRow(measure, population, table);
}

function normOfRow(measure: SurveyedMeasureId, population: PopulationId, table: SurveyTable): SurfaceNorm {
  const [mean, sd, p1, p5, p25, p50, p75, p95, p99, ratioMean, ratioSd, ...line] = table[measure];
  const [correlation, intercept, slope, residualSd] = line;
  const reason = computedMeasures[measure] ?? null;
  return {
    namespace: 'surface',
    measure,
    kind: kindOf(measure),
    unit: unitOf(measure),
    population,
    basis: reason === null ? 'measured' : 'computed',
    reason,
    mean,
    sd,
    percentiles: [p1, p5, p25, p50, p75, p95, p99],
    ratioToStature: ratioMean === null || ratioSd === null ? null : { mean: ratioMean, sd: ratioSd },
    regression: { correlation, intercept, slope, residualSd },
    uncertainty: 0,
    citation: findPopulation(population)!.citation,
  };
}

function headHeightNorm(population: PopulationId): SurfaceNorm | null {
  const head = headHeights[population];
  if (!head) return null;
  const meanStatureMm = findPopulation(population)!.statureMm.mean;
  const mean = head.ratio * meanStatureMm;
  return {
    namespace: 'surface',
    measure: 'headHeight',
    kind: 'head',
    unit: 'mm',
    population,
    basis: 'derived',
    reason: headHeightReason,
    mean,
    sd: head.sdMm,
    percentiles: normalPercentiles(mean, head.sdMm),
    ratioToStature: { mean: head.ratio, sd: head.ratioSd },
    // A ratio is a line through the origin; people spread about it by the ratio's own spread.
    regression: {
      correlation: null,
      intercept: 0,
      slope: head.ratio,
      residualSd: head.ratioSd * meanStatureMm,
    },
    uncertainty: headHeightUncertaintyMm,
    citation: headHeightCitation,
  };
}
