import { monotoneCurve } from '../../../src/core/geometry/monotoneCurve.ts';
import type { Ball } from '../solids.ts';
import type { Vector } from '../vector.ts';

export type BuildId = 'man' | 'woman' | 'child';

/**
 * Whom the sculptor models. All forms are written down for the median man of 1755 mm; `at`, `ball` and `tall` carry
 * them to the levels and widths of the others, and `pick` takes a number of their own where the form itself differs.
 */
export interface Build {
  readonly id: BuildId;
  readonly pick: (man: number, woman: number, child: number) => number;
  /** Height of what lies at that height in the man, mm. */
  readonly tall: (manHeightMm: number) => number;
  /** Width and depth of the trunk and legs there, as a share of the man's. */
  readonly wide: (manHeightMm: number) => number;
  readonly deep: (manHeightMm: number) => number;
  readonly at: (x: number, y: number, z: number) => Vector;
  readonly ball: (x: number, y: number, z: number, radius: number) => Ball;
  /** How strongly muscles and bones show: 1 in the man, 0 in a plain lay figure. */
  readonly relief: number;
}

/** Man's height, woman's, child's (7 years): survey medians (ANSUR II), the child's shaped with sense. */
const levels: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [73, 63, 48],
  [488, 449, 318],
  [845, 781, 552],
  [887, 832, 582],
  [1056, 979, 708],
  [1120, 1046, 758],
  [1290, 1195, 890],
  [1329, 1237, 918],
  [1438, 1328, 988],
  [1516, 1393, 1040],
  [1527, 1410, 1024],
  [1755, 1626, 1218],
];

/** Man's height; the woman's width and depth there, then the child's, as shares of the man's. */
const girths: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0.9, 0.9, 0.66, 0.66],
  [73, 0.86, 0.88, 0.64, 0.64],
  [140, 0.94, 0.94, 0.64, 0.64],
  [340, 0.94, 0.94, 0.63, 0.63],
  [488, 0.96, 0.96, 0.66, 0.66],
  [700, 0.99, 0.99, 0.62, 0.62],
  [845, 1.01, 0.98, 0.64, 0.64],
  [935, 1.03, 0.97, 0.66, 0.68],
  [1056, 0.89, 0.9, 0.69, 0.72],
  [1120, 0.83, 0.86, 0.7, 0.72],
  [1240, 0.86, 0.91, 0.67, 0.68],
  [1330, 0.87, 0.91, 0.65, 0.65],
  [1440, 0.87, 0.9, 0.62, 0.64],
  [1520, 0.77, 0.79, 0.66, 0.68],
  [1755, 0.96, 0.96, 0.92, 0.92],
];

export function buildOf(id: BuildId): Build {
  const column = { man: 0, woman: 1, child: 2 }[id];
  const pick = (man: number, woman: number, child: number): number => [man, woman, child][column]!;
  const tall = monotoneCurve(
    levels.map((row) => row[0]),
    levels.map((row) => row[column]!),
  );
  const share = (offset: number) =>
    monotoneCurve(
      girths.map((row) => row[0]),
      girths.map((row) => (column === 0 ? 1 : row[1 + offset + (column - 1) * 2]!)),
    );
  const [wide, deep] = [share(0), share(1)];
  const at = (x: number, y: number, z: number): Vector => [x * wide(y), tall(y), z * deep(y)];
  return {
    id,
    pick,
    tall,
    wide,
    deep,
    at,
    ball: (x, y, z, radius) => [...at(x, y, z), radius * Math.sqrt(wide(y) * deep(y))],
    relief: pick(1, 0.4, 0),
  };
}
