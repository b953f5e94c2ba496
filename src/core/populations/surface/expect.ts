import type { PopulationId } from '../index.ts';
import { isBeyondSurvey } from '../isBeyondSurvey.ts';
import { findNorm } from './findNorm.ts';
import { scoreOfPercentile } from './normalDistribution.ts';
import { spreadAtStature } from './spreadAtStature.ts';
import type { SurfaceMeasureId } from './surfaceMeasures.ts';
import type { SurfaceNorm } from './surfaceNorm.ts';

/**
 * What to keep in mind of an expectation; the sentences are `messages.populations.notes`.
 *
 * - `follows-weight`: breadths, depths, girths and mass follow weight more than stature, so that their band stays wide.
 * - `derived`: the norm is not a survey's; its mean may be off by `uncertainty`.
 * - `not-by-stature`: no source tells how it goes with stature, so that it is the same at every one.
 * - `no-spread`: no source tells how people differ, so that nobody can be judged by it.
 * - `beyond-survey`: the stature is over 3 SD from the population's mean, where hardly anybody was measured.
 */
export const expectationNotes = [
  'follows-weight',
  'derived',
  'not-by-stature',
  'no-spread',
  'beyond-survey',
] as const;

export type ExpectationNote = (typeof expectationNotes)[number];

/** What a surface measure is to be among people of one stature, in the norm's unit. */
export interface Expectation {
  readonly norm: SurfaceNorm;
  readonly mean: number;
  /** SD of people of that stature: 0 for stature itself; null where no source tells it. */
  readonly sd: number | null;
  /** From the 5th to the 95th percentile of people of that stature, mean ∓ 1.645 SD; null without SD. */
  readonly band: { readonly p5: number; readonly p95: number } | null;
  /** How far mean and band themselves may be off, either way; 0 for a survey's. */
  readonly uncertainty: number;
  readonly notes: readonly ExpectationNote[];
}

/**
 * What a surface measure is to be among a population's people of a stature, by its regression on stature: in mm, kg for
 * mass, nothing for ratios. All kinds of measure alike. Null where the population lacks the measure, the stature is no
 * length, or the line gives nothing above zero, far from anybody's stature.
 */
export function expect(
  measure: SurfaceMeasureId,
  population: PopulationId,
  statureMm: number,
): Expectation | null {
  const norm = findNorm(measure, population);
  const spread = norm && spreadAtStature(norm, statureMm);
  if (!spread) return null;
  const { mean, sd } = spread;
  const reach = sd === null ? null : scoreOfPercentile(95)! * sd;
  return {
    norm,
    mean,
    sd,
    band: reach === null ? null : { p5: mean - reach, p95: mean + reach },
    uncertainty: norm.uncertainty,
    notes: notesOf(norm, sd, statureMm),
  };
}

const kindsOfWeight: ReadonlySet<string> = new Set(['breadth', 'depth', 'girth', 'mass']);

function notesOf(norm: SurfaceNorm, sd: number | null, statureMm: number): readonly ExpectationNote[] {
  const holds: Readonly<Record<ExpectationNote, boolean>> = {
    'follows-weight': kindsOfWeight.has(norm.kind),
    derived: norm.basis === 'derived',
    'not-by-stature': norm.regression === null,
    'no-spread': sd === null,
    'beyond-survey': isBeyondSurvey(norm.population, statureMm),
  };
  return expectationNotes.filter((note) => holds[note]);
}
