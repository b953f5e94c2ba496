import { rotationOf } from '../../src/core/geometry/axes.ts';
import { transformPoint } from '../../src/core/geometry/matrices.ts';
import { add, distance, scaleVector, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { landmarkIdAt } from '../../src/core/landmarks/findLandmark.ts';
import type { LandmarkStem } from '../../src/core/landmarks/landmarkIds.ts';
import type { JudgedFigure, LandmarkMiss } from './judgeFigure.ts';

/** The median and the value that 95 of 100 do not exceed. */
export interface Spread {
  readonly median: number;
  readonly most: number;
  readonly worst: number;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), most: at(0.95), worst: sorted.at(-1) ?? NaN, count: sorted.length };
}

export const limbJoints: ReadonlySet<string> = new Set([
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
]);

/** Joints of which makers of bodies and rigs mean another point than the anatomical one: a constant offset is theirs. */
const offsetJoints: ReadonlySet<string> = new Set(['shoulder', 'hip', 'pelvis']);

/** The offset may be no more than this share of stature. */
const mostOffset = 0.03;

/** The middle of each such joint's misses, in shares of stature; none longer than the limit. */
export function offsetsOf(judged: readonly JudgedFigure[]): Readonly<Record<string, Vec3>> {
  const misses = judged.flatMap((each) => each.misses);
  return Object.fromEntries(
    [...offsetJoints].map((stem) => {
      const own = misses.filter((each) => each.stem === stem);
      const middle = [0, 1, 2].map((axis) => spreadOf(own.map(({ way }) => way[axis]!)).median);
      const length = Math.hypot(...middle);
      const share = length > mostOffset ? mostOffset / length : 1;
      return [stem, middle.map((part) => part * share) as unknown as Vec3];
    }),
  );
}

/** What a joint is off without its convention's offset. */
export function missWithout(
  { stem, way, miss }: LandmarkMiss,
  offsets: Readonly<Record<string, Vec3>>,
): number {
  const offset = offsets[stem];
  return offset ? Math.hypot(...way.map((part, axis) => part - offset[axis]!)) : miss;
}

const segmentEnds = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
] as const;

/** By how much the segments of limbs are off, as shares of themselves, without the offsets of their joints. */
export function segmentMisses(
  { known, misses }: JudgedFigure,
  offsets: Readonly<Record<string, Vec3>>,
): readonly number[] {
  const turn = rotationOf(known.up, known.facing)!;
  const endsOf = (stem: LandmarkStem, side: 'left' | 'right'): { known: Vec3; found: Vec3 } | null => {
    const id = landmarkIdAt(stem, side);
    const [place, miss] = [known.places[id], misses.find((each) => each.id === id)];
    if (!place || !miss) return null;
    const way = subtract(miss.way, offsets[stem] ?? [0, 0, 0]);
    const at = scaleVector(transformPoint(turn, place), 1 / known.stature);
    return { known: at, found: add(at, side === 'right' ? [-way[0], way[1], way[2]] : way) };
  };
  return (['left', 'right'] as const).flatMap((side) =>
    segmentEnds.flatMap(([from, to]) => {
      const [a, b] = [endsOf(from, side), endsOf(to, side)];
      return a && b ? [distance(a.found, b.found) / distance(a.known, b.known) - 1] : [];
    }),
  );
}

/** The share of landmarks that lie within twice their uncertainty. */
export function coverageOf(judged: readonly JudgedFigure[]): number {
  const misses = judged.flatMap((each) => each.misses);
  return misses.filter(({ miss, uncertainty }) => miss <= 2 * uncertainty).length / misses.length;
}
