import { cross, dot, lengthOf, normalize, scaleVector, subtract, add, type Vec3 } from './vectors.ts';

/** A plane with axes of its own: `right`, `ahead` and `normal` are at right angles to each other, of length 1. */
export interface Plane {
  readonly origin: Vec3;
  readonly normal: Vec3;
  readonly right: Vec3;
  readonly ahead: Vec3;
}

/**
 * The plane through a point at right angles to a direction, its `right` as near as can be to the one wished for;
 * null where the direction has no length or lies along that.
 */
export function planeAcross(origin: Vec3, direction: Vec3, rightWished: Vec3): Plane | null {
  const normal = normalize(direction);
  if (!normal) return null;
  const along = dot(rightWished, normal);
  const rest = subtract(rightWished, scaleVector(normal, along));
  // What is left of a direction along the other is rounding.
  if (lengthOf(rest) < 1e-6 * Math.abs(along)) return null;
  const right = normalize(rest);
  if (!right) return null;
  return { origin, normal, right, ahead: cross(right, normal) };
}

/** How far a point lies from a plane, positive on the side of its normal. */
export const heightOver = (plane: Plane, point: Vec3): number =>
  dot(subtract(point, plane.origin), plane.normal);

/** The point of a plane at some way along its `right` and its `ahead`. */
export const pointInPlane = ({ origin, right, ahead }: Plane, u: number, v: number): Vec3 =>
  add(origin, add(scaleVector(right, u), scaleVector(ahead, v)));

/** Points of a plane, `points` 2 numbers each, in the plane's own. */
export function pointsInPlane(plane: Plane, points: Float64Array | readonly number[]): readonly Vec3[] {
  const places: Vec3[] = [];
  for (let i = 0; i < points.length; i += 2) places.push(pointInPlane(plane, points[i]!, points[i + 1]!));
  return places;
}
