import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import type { JointRole } from './conventions/convention.ts';
import { joinJoint } from './conventions/convention.ts';
import type { HumanoidJoint } from './humanoid.ts';
import type { JointEvidence, RigNode } from './rig.ts';

/** A joint and the node taken for it. */
export interface FoundJoint {
  readonly node: RigNode;
  readonly confidence: number;
  readonly evidence: JointEvidence;
}

export type FoundJoints = ReadonlyMap<HumanoidJoint, FoundJoint>;

/** The point midway between the left and the right joint of a role, or null where one is not found. */
export function midwayOf(joints: FoundJoints, role: JointRole): Vec3 | null {
  const left = joints.get(joinJoint(role, 'left'))?.node;
  const right = joints.get(joinJoint(role, 'right'))?.node;
  return left && right ? midpoint(left.position, right.position) : null;
}
