import { monotoneCurve } from '../../../../src/core/geometry/monotoneCurve.ts';
import type { Ball } from '../../solids.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { Build } from '../build.ts';

/**
 * Where the features of a head lie. They are written down for the man (chin at y = 0, tragion at z = 0, 228 mm tall)
 * and carried to the levels, widths and depths of the woman and the child.
 */
export interface HeadPlan extends Pick<Build, 'id' | 'pick'> {
  readonly level: (manY: number) => number;
  readonly at: (x: number, y: number, z: number) => Vec3;
  readonly ball: (x: number, y: number, z: number, radius: number) => Ball;
  /** Lengths at a level, as shares of the man's: across, forward, and a mean of them. */
  readonly across: (manY: number) => number;
  readonly forward: (manY: number) => number;
  readonly size: (manY: number) => number;
}

/** Levels above the chin of man, woman and child: chin, its ball, lips, nose base, tragion, pupil, sellion, brow, crown. */
const levels: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [14, 12.6, 9.5],
  [47, 43.4, 34.5],
  [70.5, 65, 53.5],
  [97, 89.5, 76],
  [115, 108, 89],
  [122.6, 114, 94],
  [133, 124, 103],
  [151, 142, 122],
  [228, 216, 196],
];

/** Man's level; width of the woman and of the child there, then depth before the tragion, as shares of the man's. */
const shares: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0.88, 0.76, 0.93, 0.8],
  [47, 0.92, 0.79, 0.945, 0.815],
  [97, 0.938, 0.828, 0.95, 0.835],
  [115, 0.945, 0.858, 0.951, 0.85],
  [133, 0.95, 0.888, 0.952, 0.866],
  [151, 0.957, 0.912, 0.952, 0.885],
  [228, 0.958, 0.927, 0.952, 0.902],
];

export function headPlan({ id, pick }: Build): HeadPlan {
  const column = pick(0, 1, 2);
  const level = monotoneCurve(
    levels.map((row) => row[0]),
    levels.map((row) => row[column]!),
  );
  const share = (offset: number): ((manY: number) => number) =>
    monotoneCurve(
      shares.map((row) => row[0]),
      shares.map((row) => (column === 0 ? 1 : row[offset + column]!)),
    );
  const [across, forward] = [share(0), share(2)];
  const size = (y: number): number => Math.sqrt(across(y) * forward(y));
  const at = (x: number, y: number, z: number): Vec3 => [x * across(y), level(y), z * forward(y)];
  return {
    id,
    pick,
    level,
    across,
    forward,
    size,
    at,
    ball: (x, y, z, radius) => [...at(x, y, z), radius * size(y)],
  };
}
