import { monotoneCurve } from '../../../src/core/geometry/monotoneCurve.ts';
import type { Ball } from '../solids.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

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
  readonly at: (x: number, y: number, z: number) => Vec3;
  readonly ball: (x: number, y: number, z: number, radius: number) => Ball;
  /** How strongly muscles and bones show: 1 in the man, 0 in a plain lay figure. */
  readonly relief: number;
  /** Stature as a share of the man's: seams between masses go with it. */
  readonly size: number;
}

/** Man's height, woman's, child's (7 years): survey medians (ANSUR II), the child's shaped with sense. */
const levels: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [73, 63, 48],
  [488, 449, 326],
  [845, 781, 571],
  [887, 832, 601],
  [1056, 979, 718],
  [1120, 1046, 764],
  [1290, 1195, 882],
  [1329, 1237, 910],
  [1438, 1328, 972],
  [1516, 1393, 1009],
  [1527, 1410, 1021],
  [1755, 1626, 1218],
];

/** Man's height; the woman's width and depth there, then the child's, as shares of the man's. */
const girths: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0.9, 0.9, 0.66, 0.66],
  [73, 0.86, 0.88, 0.63, 0.63],
  [140, 0.94, 0.94, 0.62, 0.62],
  [340, 0.94, 0.94, 0.6, 0.6],
  [488, 0.96, 0.96, 0.63, 0.63],
  [700, 0.99, 0.99, 0.59, 0.59],
  [845, 1.01, 0.98, 0.6, 0.6],
  [935, 1.03, 0.97, 0.59, 0.6],
  [1056, 0.89, 0.9, 0.585, 0.63],
  [1120, 0.83, 0.86, 0.58, 0.62],
  [1240, 0.86, 0.91, 0.57, 0.6],
  [1330, 0.87, 0.91, 0.58, 0.6],
  [1440, 0.87, 0.9, 0.62, 0.62],
  [1520, 0.77, 0.79, 0.62, 0.62],
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
  const at = (x: number, y: number, z: number): Vec3 => [x * wide(y), tall(y), z * deep(y)];
  return {
    id,
    pick,
    tall,
    wide,
    deep,
    at,
    ball: (x, y, z, radius) => [...at(x, y, z), radius * Math.sqrt(wide(y) * deep(y))],
    relief: pick(1, 0.4, 0),
    size: pick(1, 0.93, 0.69),
  };
}
