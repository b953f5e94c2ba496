import { mirroredBone } from '../bones.ts';
import type { Pose } from './skeleton.ts';

/** The pose with left and right changed. */
export const mirrorPose = (pose: Pose): Pose =>
  Object.fromEntries(
    Object.entries(pose).map(([bone, [x, y, z, w]]) => [mirroredBone(bone), [x, 0 - y, 0 - z, w]]),
  );
