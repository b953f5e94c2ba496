/** A point or direction: x, y, z. The frame and unit stand in the name of what holds it. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** A unit quaternion: x, y, z, w, as in glTF. */
export type Quat = readonly [x: number, y: number, z: number, w: number];

export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const scaleVector = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export const lengthOf = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);

export const distance = (a: Vec3, b: Vec3): number => lengthOf(subtract(a, b));

/** The unit vector along `a`, or null when `a` has no direction. */
export function normalize(a: Vec3): Vec3 | null {
  const length = lengthOf(a);
  return length > 0 && Number.isFinite(length) ? [a[0] / length, a[1] / length, a[2] / length] : null;
}

export const midpoint = (a: Vec3, b: Vec3): Vec3 => scaleVector(add(a, b), 0.5);
