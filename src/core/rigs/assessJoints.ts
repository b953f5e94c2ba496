import { distance, dot, lengthOf, subtract } from '../geometry/vectors.ts';
import { joinJoint, type JointRole } from './conventions/convention.ts';
import { midwayOf, type FoundJoint, type FoundJoints } from './foundJoints.ts';
import type { HumanoidJoint } from './humanoid.ts';

/**
 * Whether legs and trunk stretch apart and the hands do not reach the ground, as in a person's bind pose and not in
 * that of an animal on four legs, whose forelegs bear the names of arms. True where joints are missing to tell.
 */
export function isUpright(joints: FoundJoints): boolean {
  const hips = midwayOf(joints, 'upperLeg');
  const shoulders = midwayOf(joints, 'upperArm');
  const feet = midwayOf(joints, 'foot');
  const hands = midwayOf(joints, 'hand');
  if (!hips || !shoulders || !feet || !hands) return true;
  const up = subtract(shoulders, hips);
  const down = subtract(feet, hips);
  const size = lengthOf(up) * lengthOf(down);
  if (size === 0) return true;
  const isBent = dot(up, down) > -0.35 * size;
  const handsLow = dot(subtract(hands, hips), down) / dot(down, down);
  return !isBent || handsLow < 0.6;
}

/** Takes confidence from the joints of limbs whose segments differ by more than a fifth between left and right. */
export function assessJoints(joints: FoundJoints): FoundJoints {
  const doubtful = new Set<HumanoidJoint>();
  for (const [from, to] of limbSegments) {
    const [left = 0, right = 0] = (['left', 'right'] as const).map((side) => {
      const start = joints.get(joinJoint(from, side))?.node.position;
      const end = joints.get(joinJoint(to, side))?.node.position;
      return start && end ? distance(start, end) : 0;
    });
    if (Math.abs(left - right) <= 0.2 * Math.max(left, right)) continue;
    for (const role of [from, to]) {
      for (const side of ['left', 'right'] as const) doubtful.add(joinJoint(role, side));
    }
  }
  return new Map(
    [...joints].map(([joint, found]): [HumanoidJoint, FoundJoint] => [
      joint,
      doubtful.has(joint) ? { ...found, confidence: found.confidence * 0.8 } : found,
    ]),
  );
}

const limbSegments: readonly (readonly [JointRole, JointRole])[] = [
  ['upperArm', 'lowerArm'],
  ['lowerArm', 'hand'],
  ['upperLeg', 'lowerLeg'],
  ['lowerLeg', 'foot'],
];
