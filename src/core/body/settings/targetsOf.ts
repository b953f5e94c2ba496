import { expect } from '../../populations/surface/expect.ts';
import { scoreOfPercentile } from '../../populations/surface/normalDistribution.ts';
import {
  isSurfaceMeasureId,
  kindOf,
  type SurfaceMeasureId,
} from '../../populations/surface/surfaceMeasures.ts';
import { valueAt } from '../../populations/surface/valueAt.ts';
import type { Targets } from '../fit/fitBody.ts';
import type { BodySettings, GrownPopulation } from './bodySettings.ts';
import { canonTargets } from './canonTargets.ts';
import { childStatureMm, childTargets } from './childTargets.ts';
import { fittedMeasures } from './fittedMeasures.ts';
import { relaxedGirths } from './flexedGirths.ts';
import { muscleGirths, muscleOf } from './muscleGirths.ts';
import { oldAge } from './oldAge.ts';

/** Kinds that build moves; heights, lengths, head, hands and feet follow stature alone. */
const kindsOfBuild: ReadonlySet<string> = new Set(['breadth', 'depth', 'girth']);

/**
 * The lengths that a body with these settings is to have, mm by the ids of measures. A grown person's are what the
 * survey expects at the stature; build moves breadths, depths and girths by so many of the SDs that people of that
 * stature have, and muscle shifts them among themselves. The old have the limbs of the taller people that they were. A
 * canon's heights and those set one by one go before.
 */
export function targetsOf(settings: BodySettings): Targets {
  const statureMm = statureOf(settings);
  const people =
    settings.population === 'children'
      ? childTargets(settings, statureMm)
      : grownTargets(settings, settings.population, statureMm);
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
    (population === 'children'
      ? childStatureMm(settings)
      : valueAt('stature', population, percentile)! - oldAge(settings).lossMm)
  );
}

function grownTargets(
  settings: BodySettings,
  population: GrownPopulation,
  statureMm: number,
): Record<string, number> {
  const { lossMm } = oldAge(settings);
  const once = { statureMm: statureMm + lossMm, build: settings.build, muscle: muscleOf(settings) };
  const targets: Record<string, number> = { stature: once.statureMm };
  for (const measure of fittedMeasures)
    if (isSurfaceMeasureId(measure)) {
      const length = expectedAt(measure, population, once);
      if (length !== null) targets[measure] = length;
    }
  targets['headHeight'] = headHeightThatFits(targets);
  for (const { relaxed, flexed, share } of relaxedGirths)
    targets[relaxed] = share * expectedAt(flexed, population, once)!;
  return shrink(targets, lossMm);
}

interface Grown {
  readonly statureMm: number;
  readonly build: number;
  readonly muscle: number;
}

function expectedAt(
  measure: SurfaceMeasureId,
  population: GrownPopulation,
  { statureMm, build, muscle }: Grown,
): number | null {
  const found = expect(measure, population, statureMm);
  if (!found) return null;
  const byBuild = kindsOfBuild.has(kindOf(measure)) ? scoreOfPercentile(build)! : 0;
  return found.mean + shiftByMuscle(byBuild, muscle * (muscleGirths[measure] ?? 0)) * (found.sd ?? 0);
}

/** Muscle takes no girth further than the first or the last percentile, unless build had it there. */
function shiftByMuscle(byBuild: number, byMuscle: number): number {
  const most = Math.max(scoreOfPercentile(99)!, Math.abs(byBuild));
  return Math.max(-most, Math.min(most, byBuild + byMuscle));
}

/** Takes a loss of stature out of the back: levels between hips and nape sink the more the higher they are. */
function shrink(targets: Record<string, number>, lossMm: number): Record<string, number> {
  if (lossMm === 0) return targets;
  const [hips, nape] = [targets['iliocristaleHeight']!, targets['cervicaleHeight']!];
  const isLevel = (measure: string): boolean =>
    measure === 'stature' || (/Height($|[A-Z])/.test(measure) && measure !== 'headHeight');
  const sunk = (mm: number): number => mm - lossMm * Math.max(0, Math.min(1, (mm - hips) / (nape - hips)));
  return Object.fromEntries(
    Object.entries(targets).map(([measure, mm]) => [measure, isLevel(measure) ? sunk(mm) : mm]),
  );
}

/**
 * The norm of head height is derived, ±6 mm, and in tall people it would put the root of the nose below the eyes: it
 * yields so far that crown to eye corner and chin to root of the nose, which are surveyed, overlap by 3 to 9 mm.
 */
function headHeightThatFits(targets: Readonly<Record<string, number>>): number {
  const both = targets['stature']! - targets['eyeHeight']! + targets['mentonSellionLength']!;
  return Math.max(both - 9, Math.min(both - 3, targets['headHeight']!));
}
