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

export function transformPoint(m: Mat4, p: Vec3): Vec3 {
  const [x, y, z] = new Vector3(...p).applyMatrix4(load(m)).toArray();
  return [x, y, z];
}

/** Where a matrix puts the origin. */
/** How long a length of 1 becomes; of a matrix that scales all ways alike. */
export const scaleOf = (m: Mat4): number => Math.hypot(m[0]!, m[1]!, m[2]!);

export const translationOf = (m: Mat4): Vec3 => [m[12] ?? 0, m[13] ?? 0, m[14] ?? 0];

/** The matrix that makes all lengths `k` times as long about the origin. */
export const scaling = (k: number): Mat4 => [k, 0, 0, 0, 0, k, 0, 0, 0, 0, k, 0, 0, 0, 0, 1];

/** The matrix that moves by `offset`. */
export const translating = ([x, y, z]: Vec3): Mat4 => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1];
