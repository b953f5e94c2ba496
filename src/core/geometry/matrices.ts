import { Matrix4, Quaternion, Vector3 } from 'three';
import type { Quat, Vec3 } from './vectors.ts';

/** A 4 × 4 affine matrix, 16 numbers in column-major order, as in glTF and three. */
export type Mat4 = readonly number[];

export const identity: Mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

const load = (m: Mat4): Matrix4 => new Matrix4().fromArray(m);

/** The product a · b: b is applied first. */
export const multiply = (a: Mat4, b: Mat4): Mat4 => load(a).multiply(load(b)).toArray();

/** The inverse, or null where the matrix flattens space or holds a number that is not finite. */
export function invert(m: Mat4): Mat4 | null {
  const determinant = load(m).determinant();
  if (determinant === 0 || !Number.isFinite(determinant)) return null;
  return load(m).invert().toArray();
}

/** The matrix that scales, then rotates, then moves. */
export const compose = (translation: Vec3, rotation: Quat, scale: Vec3): Mat4 =>
  new Matrix4()
    .compose(new Vector3(...translation), new Quaternion(...rotation), new Vector3(...scale))
    .toArray();

/** The rotation in a matrix that scales, rotates and moves; of a mirroring one, of what is left when x is turned round. */
export function rotationIn(m: Mat4): Quat {
  const rotation = new Quaternion();
  load(m).decompose(new Vector3(), rotation, new Vector3());
  const [x, y, z, w] = rotation.toArray();
  return [x, y, z, w];
}

/** The matrix that turns about a point. */
export const turningAbout = (point: Vec3, turn: Quat): Mat4 => {
  const turned = compose([0, 0, 0], turn, [1, 1, 1]);
  return multiply(translating(point), multiply(turned, translating([-point[0], -point[1], -point[2]])));
};

export function transformPoint(m: Mat4, p: Vec3): Vec3 {
  const [x, y, z] = new Vector3(...p).applyMatrix4(load(m)).toArray();
  return [x, y, z];
}

/** How long a length of 1 becomes; of a matrix that scales all ways alike. */
export const scaleOf = (m: Mat4): number => Math.hypot(m[0]!, m[1]!, m[2]!);

/** Where a matrix puts the origin. */
export const translationOf = (m: Mat4): Vec3 => [m[12] ?? 0, m[13] ?? 0, m[14] ?? 0];

/** The matrix that makes all lengths `k` times as long about the origin. */
export const scaling = (k: number): Mat4 => [k, 0, 0, 0, 0, k, 0, 0, 0, 0, k, 0, 0, 0, 0, 1];

/** The matrix that moves by `offset`. */
export const translating = ([x, y, z]: Vec3): Mat4 => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1];
