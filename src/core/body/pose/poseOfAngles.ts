import { turnOfAngles, type JointAngles } from './jointAngles.ts';
import type { Pose } from './skeleton.ts';

/** Anatomical angles by bones; a name without a side's (`UpperArm`) is both sides'. */
export type PoseAngles = Readonly<Record<string, JointAngles>>;

/** The pose in which joints are bent so; those that are not named stay as at rest. */
export function poseOfAngles(angles: PoseAngles): Pose {
  const pose: Record<string, Pose[string]> = {};
  for (const [name, bend] of Object.entries(angles))
    for (const bone of /^[A-Z]/.test(name) ? [`left${name}`, `right${name}`] : [name])
      pose[bone] = turnOfAngles(bone, bend);
  return pose;
}
