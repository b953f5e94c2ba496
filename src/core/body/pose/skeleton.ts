import { bones, mirroredBone } from '../bones.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';

/** Where each of `bones` begins, in their order, mm. */
export type Skeleton = readonly Vec3[];

/** The whole skeleton from the joints of the left side and the middle. */
export const skeletonOf = (joints: Readonly<Record<string, Vec3>>): Skeleton =>
  bones.map(({ id }) => {
    const own = joints[id];
    if (own) return own;
    const [x, y, z] = joints[mirroredBone(id)]!;
    return [-x, y, z];
  });

/** How bones are turned from rest, each about its own joint in the body's axes before its parents turn it. */
export type Pose = Readonly<Record<string, Quat>>;

/** A turn by degrees about an axis of length one. */
export function turn([x, y, z]: Vec3, degrees: number): Quat {
  const half = (degrees * Math.PI) / 360;
  const sine = Math.sin(half);
  return [x * sine, y * sine, z * sine, Math.cos(half)];
}
