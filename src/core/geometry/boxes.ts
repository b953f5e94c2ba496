import { transformPoint, type Mat4 } from './matrices.ts';
import type { Vec3 } from './vectors.ts';

/** An axis-parallel box, in the frame and unit that its holder names. */
export interface Box {
  readonly min: Vec3;
  readonly max: Vec3;
}

export const sizeOf = (box: Box): Vec3 => [
  box.max[0] - box.min[0],
  box.max[1] - box.min[1],
  box.max[2] - box.min[2],
];

export const centreOf = (box: Box): Vec3 => [
  (box.min[0] + box.max[0]) / 2,
  (box.min[1] + box.max[1]) / 2,
  (box.min[2] + box.max[2]) / 2,
];

export const uniteBoxes = (a: Box | null, b: Box | null): Box | null => {
  if (!a || !b) return a ?? b;
  const pick = (f: (...n: number[]) => number, p: Vec3, q: Vec3): Vec3 => [
    f(p[0], q[0]),
    f(p[1], q[1]),
    f(p[2], q[2]),
  ];
  return { min: pick(Math.min, a.min, b.min), max: pick(Math.max, a.max, b.max) };
};

/** The eight corners of a box. */
const cornersOf = ({ min, max }: Box): readonly Vec3[] =>
  [min[0], max[0]].flatMap((x) =>
    [min[1], max[1]].flatMap((y) => [min[2], max[2]].map((z): Vec3 => [x, y, z])),
  );

/** The box round the corners of `box` after `m`; exact where `m` turns by quarter turns. */
export const transformBox = (m: Mat4, box: Box): Box =>
  boxOf(cornersOf(box).map((p) => transformPoint(m, p)));

/** The box round points; throws on none, since an empty box has no numbers that are true. */
export function boxOf(points: readonly Vec3[]): Box {
  const united = points.reduce<Box | null>((box, p) => uniteBoxes(box, { min: p, max: p }), null);
  if (!united) throw new Error('boxOf: no points');
  return united;
}
