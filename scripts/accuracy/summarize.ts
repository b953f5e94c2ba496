import type { Vec3 } from '../../src/core/geometry/vectors.ts';
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

/** The share of landmarks that lie within twice their uncertainty. */
export function coverageOf(judged: readonly JudgedFigure[]): number {
  const misses = judged.flatMap((each) => each.misses);
  return misses.filter(({ miss, uncertainty }) => miss <= 2 * uncertainty).length / misses.length;
}
