import type { Facing } from '../figures/figureFile.ts';
import { add, cross, midpoint, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from './humanoid.ts';

/** Where joints are, in one frame. */
export type JointPositions = Readonly<Partial<Record<HumanoidJoint, Vec3>>>;

/**
 * The quarter turn that a skeleton faces: left × up, where left is from the right shoulder and hip joint to the
 * left ones, and up from the hip joints to the shoulders. Null without those joints, or where it faces up or down
 * more than to a side.
 */
export function facingOf(joints: JointPositions): Facing | null {
  const { leftUpperArm, rightUpperArm, leftUpperLeg, rightUpperLeg } = joints;
  if (!leftUpperArm || !rightUpperArm || !leftUpperLeg || !rightUpperLeg) return null;
  const acrossShoulders = normalize(subtract(leftUpperArm, rightUpperArm));
  const acrossHips = normalize(subtract(leftUpperLeg, rightUpperLeg));
  const up = subtract(midpoint(leftUpperArm, rightUpperArm), midpoint(leftUpperLeg, rightUpperLeg));
  const forward = acrossShoulders && acrossHips && normalize(cross(add(acrossShoulders, acrossHips), up));
  if (!forward || Math.abs(forward[1]) > Math.SQRT1_2) return null;
  const [x, , z] = forward;
  if (Math.abs(z) >= Math.abs(x)) return z > 0 ? '+z' : '-z';
  return x > 0 ? '+x' : '-x';
}
