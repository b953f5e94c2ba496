import { findCanon } from '../../canons/index.ts';
import { findNorm } from '../../populations/surface/findNorm.ts';
import { childGrowthAt } from '../../populations/surface/childGrowth.ts';
import { isSurfaceMeasureId, kindOf } from '../../populations/surface/surfaceMeasures.ts';
import type { BodySettings, GrownPopulation } from './bodySettings.ts';
import { relaxedGirths } from './flexedGirths.ts';

/** A range of lengths, mm. */
export interface LengthRange {
  readonly leastMm: number;
  readonly mostMm: number;
}

/** How many SDs from their population's mean grown people and children are at most; hardly one in a million is beyond. */
const [grownSds, childSds] = [4.5, 4];

/**
 * Between which lengths a measure of people like those of the settings lies, whatever their stature: of grown people by
 * mean and SD of their survey, of a child's stature by the growth charts. No source tells other measures of children: they
 * may be a good deal off grown people's share of stature, those of the head off grown people's own. Null for a measure
 * that is not known.
 */
export function humanRange(settings: BodySettings, measure: string): LengthRange | null {
  const range = rangeOfPeople(settings, measure);
  const canon = settings.canon === null ? null : findCanon(settings.canon);
  return range && canon?.subject === 'miniature' && measure !== 'stature'
    ? { ...range, mostMm: range.mostMm * miniatureShare }
    : range;
}

/** Sculptors of miniatures make heads, hands and feet by half as large again as people's. */
const miniatureShare = 1.5;

function rangeOfPeople(settings: BodySettings, measure: string): LengthRange | null {
  const { population, sex, ageYears } = settings;
  if (population !== 'children') return grownRange(measure, population);
  const growth = childGrowthAt(sex, ageYears);
  if (!growth) return null;
  const { median, sd } = growth.statureMm;
  if (measure === 'stature') return { leastMm: median - childSds * sd, mostMm: median + childSds * sd };
  return childRange(measure, sex === 'male' ? 'ansur2-men' : 'ansur2-women', median);
}

function grownRange(measure: string, population: GrownPopulation): LengthRange | null {
  const spread = grownSpread(measure, population);
  return (
    spread && {
      leastMm: spread.meanMm - grownSds * spread.sdMm,
      mostMm: spread.meanMm + grownSds * spread.sdMm,
    }
  );
}

function grownSpread(
  measure: string,
  population: GrownPopulation,
): { readonly meanMm: number; readonly sdMm: number } | null {
  const relaxed = relaxedGirths.find((girth) => girth.relaxed === measure);
  const surveyed = relaxed?.flexed ?? measure;
  if (!isSurfaceMeasureId(surveyed)) return null;
  const norm = findNorm(surveyed, population);
  const share = relaxed?.share ?? 1;
  return norm?.sd ? { meanMm: norm.mean * share, sdMm: norm.sd * share } : null;
}

/** How far a child's shares of stature, and sizes of its head, may be off grown people's: own estimates. */
const childShares = { body: [0.6, 1.6], head: [0.7, 1.15] } as const;

function childRange(measure: string, grown: GrownPopulation, statureMm: number): LengthRange | null {
  const spread = grownSpread(measure, grown);
  if (!spread) return null;
  const isHead = isSurfaceMeasureId(measure) && kindOf(measure) === 'head';
  const growth = isHead ? 1 : statureMm / findNorm('stature', grown)!.mean;
  const [least, most] = isHead ? childShares.head : childShares.body;
  return { leastMm: spread.meanMm * growth * least, mostMm: spread.meanMm * growth * most };
}
