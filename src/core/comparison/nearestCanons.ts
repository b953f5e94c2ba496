import type { Canon } from '../canons/canon.ts';
import { canons } from '../canons/index.ts';
import { valueOf } from '../measures/carryUncertainty.ts';
import { findMeasure } from '../measures/index.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import { expectCanon } from './expectCanon.ts';

/** How near a figure is to a canon. */
export interface CanonDistance {
  readonly canon: Canon;
  /** Root of the mean square of what head, eyes and levels miss, as a share of stature. */
  readonly share: number;
  /** What that would be by the measures' own uncertainty alone. */
  readonly uncertainty: number;
  /** Ids of the measures that tell. */
  readonly measures: readonly string[];
}

/** Fewer levels than that fit any figure by chance. */
const fewestMeasures = 4;

/**
 * The canons by how near a figure's head, eyes and levels lie to theirs, nearest first: those that set at least four of
 * the measures that were taken.
 * @param statureModelledMm in the measures' own mm
 */
export const nearestCanonsOf = (taken: FigureMeasures, statureModelledMm: number): readonly CanonDistance[] =>
  canons
    .flatMap((canon) => distanceOf(canon, taken, statureModelledMm) ?? [])
    .toSorted((a, b) => a.share - b.share);

function distanceOf(canon: Canon, taken: FigureMeasures, statureMm: number): CanonDistance | null {
  const misses: number[] = [];
  const doubts: number[] = [];
  const used: string[] = [];
  for (const [key, each] of Object.entries(taken)) {
    // Of paired levels the left will do.
    const [id = key, side] = key.split('.');
    const measure = side === 'right' ? null : findMeasure(id);
    const expected = measure && expectCanon(measure, canon, statureMm);
    if (!expected || !each.isTaken) continue;
    misses.push((valueOf(each.taken) - expected.mean) / statureMm);
    doubts.push(each.uncertainty / statureMm);
    used.push(id);
  }
  if (used.length < fewestMeasures) return null;
  return { canon, share: meanSquareRoot(misses), uncertainty: meanSquareRoot(doubts), measures: used };
}

const meanSquareRoot = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
