import { scaleVector, type Vec3 } from '../../src/core/geometry/vectors.ts';

/** The direction of a vector that has one, length one. */
export const normalize = (a: Vec3): Vec3 => scaleVector(a, 1 / Math.hypot(...a));
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Three axes at right angles, each of length one: columns of a rotation. */
export interface Axes {
  readonly x: Vec3;
  readonly y: Vec3;
  readonly z: Vec3;
}

/** Turns about x, then y, then z, by degrees. */
export function turnedAxes([aboutX, aboutY, aboutZ]: Vec3): Axes {
  const [cx, cy, cz] = [aboutX, aboutY, aboutZ].map((degrees) => Math.cos((degrees * Math.PI) / 180)) as [
    number,
    number,
    number,
  ];
  const [sx, sy, sz] = [aboutX, aboutY, aboutZ].map((degrees) => Math.sin((degrees * Math.PI) / 180)) as [
    number,
    number,
    number,
  ];
  return {
    x: [cz * cy, sz * cy, -sy],
    y: [cz * sy * sx - sz * cx, sz * sy * sx + cz * cx, cy * sx],
    z: [cz * sy * cx + sz * sx, sz * sy * cx - cz * sx, cy * cx],
  };
}
