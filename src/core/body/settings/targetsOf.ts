import { expect } from '../../populations/surface/expect.ts';
import { scoreOfPercentile } from '../../populations/surface/normalDistribution.ts';
import {
  isSurfaceMeasureId,
  kindOf,
  type SurfaceMeasureId,
} from '../../populations/surface/surfaceMeasures.ts';
import { valueAt } from '../../populations/surface/valueAt.ts';
import type { Targets } from '../fit/fitBody.ts';
import type { BodySettings } from './bodySettings.ts';
import { canonTargets } from './canonTargets.ts';
import { childStatureMm, childTargets } from './childTargets.ts';
import { fittedMeasures } from './fittedMeasures.ts';
import { relaxedGirths } from './flexedGirths.ts';

type Grown = 'ansur2-men' | 'ansur2-women';

/** Kinds that build moves; heights, lengths, head, hands and feet follow stature alone. */
const kindsOfBuild: ReadonlySet<string> = new Set(['breadth', 'depth', 'girth']);

/**
 * The lengths that a body with these settings is to have, mm by the ids of measures. A grown person's are what the
 * survey expects at the stature; build moves breadths, depths and girths by so many of the SDs that people of that
 * stature have. A canon's heights and those set one by one go before.
 */
export function targetsOf(settings: BodySettings): Targets {
  const statureMm = statureOf(settings);
  const people =
    settings.population === 'children'
      ? childTargets(settings, statureMm)
      : grownTargets(settings.population, statureMm, settings.build);
  const drawn = settings.canon === null ? {} : canonTargets(settings.canon, statureMm, people);
  const all = { ...people, ...drawn, ...settings.measures, stature: statureMm };
  return Object.fromEntries(Object.entries(all).filter(([, mm]) => !Number.isNaN(mm)));
}

/** The stature that the settings name: set, or the percentile's in the population. */
export function statureOf(settings: BodySettings): number {
  const { measures, population, percentile, statureMm } = settings;
  return (
    measures['stature'] ??
    statureMm ??
    (population === 'children' ? childStatureMm(settings) : valueAt('stature', population, percentile)!)
  );
}

function grownTargets(population: Grown, statureMm: number, build: number): Record<string, number> {
  const targets: Record<string, number> = { stature: statureMm };
  for (const measure of fittedMeasures)
    if (isSurfaceMeasureId(measure)) {
      const length = expectedAt(measure, population, statureMm, build);
      if (length !== null) targets[measure] = length;
    }
  targets['headHeight'] = headHeightThatFits(targets);
  for (const { relaxed, flexed, share } of relaxedGirths)
    targets[relaxed] = share * expectedAt(flexed, population, statureMm, build)!;
  return targets;
}

function expectedAt(
  measure: SurfaceMeasureId,
  population: Grown,
  statureMm: number,
  build: number,
): number | null {
  const found = expect(measure, population, statureMm);
  if (!found) return null;
  const score = kindsOfBuild.has(kindOf(measure)) ? scoreOfPercentile(build)! : 0;
  return found.mean + score * (found.sd ?? 0);
}

/**
 * The norm of head height is derived, ±6 mm, and in tall people it would put the root of the nose below the eyes: it
 * yields so far that crown to eye corner and chin to root of the nose, which are surveyed, overlap by 3 to 9 mm.
 */
function headHeightThatFits(targets: Readonly<Record<string, number>>): number {
  const both = targets['stature']! - targets['eyeHeight']! + targets['mentonSellionLength']!;
  return Math.max(both - 9, Math.min(both - 3, targets['headHeight']!));
}
