import { turn, type Pose } from './skeleton.ts';

/** Standing with the arms hanging: 10° from the plumb, so that they clear the hips, as people hold them. */
export const standing: Pose = {
  leftUpperArm: turn([0, 0, 1], -35),
  rightUpperArm: turn([0, 0, 1], 35),
};
