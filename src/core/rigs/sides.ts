import {
  cross,
  distance,
  dot,
  normalize,
  scaleVector,
  subtract,
  add,
  type Vec3,
} from '../geometry/vectors.ts';
import { joinJoint, splitJoint, type JointRole } from './conventions/convention.ts';
import { midwayOf, type FoundJoint, type FoundJoints } from './foundJoints.ts';
import type { HumanoidJoint } from './humanoid.ts';
import { descendantsOf, meanOf, type Skeleton } from './skeleton.ts';

/** Joints whose left and right are right by their places. */
export interface CheckedSides {
  readonly joints: FoundJoints;
  /** Whether arms or legs changed sides against what was given. */
  readonly areSwapped: boolean;
  /** Whether the figure's own form says where its front is, so that left and right could be checked at all. */
  readonly areSure: boolean;
}

/**
 * Checks left and right by place. Up is from the hip joints to the shoulders. The front is where the feet point,
 * the knees bend to, the elbows bend away from, and the face lies; the sum of these, across the body, against
 * left × up of the arms and of the legs tells of each whether its sides are named rightly. Names stand where the
 * sum is under 5 % of the leg's length.
 */
export function checkSides(skeleton: Skeleton, joints: FoundJoints): CheckedSides {
  const hips = midwayOf(joints, 'upperLeg');
  const shoulders = midwayOf(joints, 'upperArm');
  const up = hips && shoulders && normalize(subtract(shoulders, hips));
  const legLength = lengthOfLeg(joints);
  if (!up || legLength === 0) return { joints, areSwapped: false, areSure: false };
  const front = frontOf(skeleton, joints);
  const agreementOf = (role: JointRole): number => {
    const left = joints.get(joinJoint(role, 'left'))?.node.position;
    const right = joints.get(joinJoint(role, 'right'))?.node.position;
    const forward = left && right && normalize(cross(subtract(left, right), up));
    return forward ? dot(front, forward) / legLength : 0;
  };
  const arms = agreementOf('upperArm');
  const legs = agreementOf('upperLeg');
  const swapped = new Map<HumanoidJoint, FoundJoint>();
  for (const [joint, found] of joints) {
    const { role, side } = splitJoint(joint);
    const agreement = legRoles.has(role) ? legs : arms;
    const isWrong = side !== null && agreement < -leastAgreement;
    swapped.set(isWrong ? joinJoint(role, side === 'left' ? 'right' : 'left') : joint, found);
  }
  return {
    joints: swapped,
    areSwapped: Math.min(arms, legs) < -leastAgreement,
    areSure: Math.min(Math.abs(arms), Math.abs(legs)) > leastAgreement,
  };
}

const leastAgreement = 0.05;
const legRoles: ReadonlySet<JointRole> = new Set(['upperLeg', 'lowerLeg', 'foot', 'toes']);

function lengthOfLeg(joints: FoundJoints): number {
  const [hip, knee, ankle] = (['upperLeg', 'lowerLeg', 'foot'] as const).map((role) =>
    midwayOf(joints, role),
  );
  return hip && knee && ankle ? distance(hip, knee) + distance(knee, ankle) : 0;
}

/** The sum of what points to the front, in file units. */
function frontOf(skeleton: Skeleton, joints: FoundJoints): Vec3 {
  const signs: Vec3[] = [];
  for (const side of ['left', 'right'] as const) {
    const at = (role: JointRole): Vec3 | null => joints.get(joinJoint(role, side))?.node.position ?? null;
    const foot = joints.get(joinJoint('foot', side))?.node;
    const toes =
      at('toes') ?? (foot && meanOf(descendantsOf(skeleton, foot).map(({ position }) => position)));
    if (foot && toes) signs.push(subtract(toes, foot.position));
    signs.push(scaleVector(bendOf(at('upperLeg'), at('lowerLeg'), at('foot')), 0.5));
    signs.push(scaleVector(bendOf(at('upperArm'), at('lowerArm'), at('hand')), -0.5));
  }
  const head = joints.get('head')?.node;
  const face =
    head &&
    meanOf(
      descendantsOf(skeleton, head)
        .filter(({ name }) => facial.test(name))
        .map(({ position }) => position),
    );
  if (head && face) signs.push(subtract(face, head.position));
  return signs.reduce(add, [0, 0, 0]);
}

const facial = /eye|jaw|nose|mouth|tongue|teeth|目/i;

/** How far a limb's middle joint stands off the line from its first to its last. */
function bendOf(from: Vec3 | null, middle: Vec3 | null, to: Vec3 | null): Vec3 {
  const along = from && to && normalize(subtract(to, from));
  if (!from || !middle || !along) return [0, 0, 0];
  const towards = subtract(middle, from);
  return subtract(towards, scaleVector(along, dot(towards, along)));
}
