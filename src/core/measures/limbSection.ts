import { planeAcross, type Plane } from '../geometry/planes.ts';
import { add, dot, normalize, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';

/** A stretch of a limb between two joint centres. */
export interface LimbLine {
  readonly from: Vec3;
  readonly to: Vec3;
}

/** The point at a share of the way along a limb; beyond its ends as well. */
export const pointAlong = ({ from, to }: LimbLine, share: number): Vec3 =>
  add(from, scaleVector(subtract(to, from), share));

/** At which share of the way along a limb a point lies beside it; null of a limb without length. */
export function shareAlong({ from, to }: LimbLine, point: Vec3): number | null {
  const along = subtract(to, from);
  const square = dot(along, along);
  return square > 0 ? dot(subtract(point, from), along) / square : null;
}

/** The plane across a direction, turned about it as the body's own axes suggest; null without a direction. */
export function planeAcrossLimb(origin: Vec3, direction: Vec3): Plane | null {
  const along = normalize(direction);
  if (!along) return null;
  return planeAcross(origin, along, Math.abs(along[0]) < 0.8 ? [1, 0, 0] : [0, 0, 1]);
}
