/** x, y, z in millimetres, or a direction. */
export type Vector = readonly [number, number, number];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const normalize = (a: Vector): Vector => scale(a, 1 / Math.hypot(...a));
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Three axes at right angles, each of length one: columns of a rotation. */
export interface Axes {
  readonly x: Vector;
  readonly y: Vector;
  readonly z: Vector;
}

/** Turns about x, then y, then z, by degrees. */
export function turnedAxes([aboutX, aboutY, aboutZ]: Vector): Axes {
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
