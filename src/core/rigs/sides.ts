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
import type { RigNode } from './rig.ts';
import { descendantsOf, meanOf, type Skeleton } from './skeleton.ts';

/** Joints whose left and right are right by their places. */
export interface CheckedSides {
  readonly joints: FoundJoints;
  /** Whether arms or legs changed sides against what was given. */
  readonly areSwapped: boolean;
  /** Whether feet or face say where the front is, so that left and right could be checked at all. */
  readonly areSure: boolean;
}

/**
 * Checks left and right by place. Up is from the hip joints to the shoulders; the front is where the feet point and
 * the face lies. These, summed across the body, against left × up of the arms and of the legs tell of each whether
 * its sides are right; sums under 5 % of the leg's length tell nothing. Then sides that names gave stand, and
 * others (`areNamed` false) follow the bends: knees to the front, elbows to the back.
 */
export function checkSides(skeleton: Skeleton, joints: FoundJoints, areNamed: boolean): CheckedSides {
  const hips = midwayOf(joints, 'upperLeg');
  const shoulders = midwayOf(joints, 'upperArm');
  const up = hips && shoulders && normalize(subtract(shoulders, hips));
  const legLength = lengthOfLeg(joints);
  if (!up || legLength === 0) return { joints, areSwapped: false, areSure: false };
  const front = frontOf(skeleton, joints, areNamed);
  const bends = bendsOf(joints);
  const wrongBy = (role: JointRole): { readonly isWrong: boolean; readonly isSure: boolean } => {
    const left = joints.get(joinJoint(role, 'left'))?.node.position;
    const right = joints.get(joinJoint(role, 'right'))?.node.position;
    const forward = (left && right && normalize(cross(subtract(left, right), up))) ?? [0, 0, 0];
    const agreement = dot(front, forward) / legLength;
    const isSure = Math.abs(agreement) > leastAgreement;
    return { isWrong: isSure ? agreement < 0 : !areNamed && dot(bends, forward) < 0, isSure };
  };
  const arms = wrongBy('upperArm');
  const legs = wrongBy('upperLeg');
  const swapped = new Map<HumanoidJoint, FoundJoint>();
  for (const [joint, found] of joints) {
    const { role, side } = splitJoint(joint);
    const { isWrong } = legRoles.has(role) ? legs : arms;
    const other = side === 'left' ? 'right' : 'left';
    swapped.set(side && isWrong ? joinJoint(role, other) : joint, found);
  }
  return {
    joints: swapped,
    areSwapped: arms.isWrong || legs.isWrong,
    areSure: arms.isSure && legs.isSure,
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

const sides = ['left', 'right'] as const;

/**
 * From ankles to toes, and from the head to eyes, jaw and the like, in file units. Without names, what else hangs
 * from the foot counts too; against names it does not, since converters point ends of bones anywhere.
 */
function frontOf(skeleton: Skeleton, joints: FoundJoints, areNamed: boolean): Vec3 {
  const pointers = sides.map((side) => {
    const foot = joints.get(joinJoint('foot', side))?.node;
    const toes = joints.get(joinJoint('toes', side))?.node;
    const end = foot && !areNamed ? meanOf(descendantsOf(skeleton, foot).map(placeOf)) : null;
    const tip = toes?.position ?? end;
    return foot && tip ? subtract(tip, foot.position) : null;
  });
  const head = joints.get('head')?.node;
  const face =
    head &&
    meanOf(
      descendantsOf(skeleton, head)
        .filter(({ name }) => facial.test(name))
        .map(placeOf),
    );
  pointers.push(head && face ? subtract(face, head.position) : null);
  return pointers.reduce<Vec3>((sum, pointer) => (pointer ? add(sum, pointer) : sum), [0, 0, 0]);
}

const placeOf = ({ position }: RigNode): Vec3 => position;

const facial = /eye|jaw|nose|mouth|tongue|teeth|目/i;

/** The sum of the knees' bends and, turned round, the elbows'. */
function bendsOf(joints: FoundJoints): Vec3 {
  const bends = sides.flatMap((side) => {
    const at = (role: JointRole): Vec3 | null => joints.get(joinJoint(role, side))?.node.position ?? null;
    const elbow = bendOf(at('upperArm'), at('lowerArm'), at('hand'));
    return [bendOf(at('upperLeg'), at('lowerLeg'), at('foot')), scaleVector(elbow, -1)];
  });
  return bends.reduce(add, [0, 0, 0]);
}

/** How far a limb's middle joint stands off the line from its first to its last. */
function bendOf(from: Vec3 | null, middle: Vec3 | null, to: Vec3 | null): Vec3 {
  const along = from && to && normalize(subtract(to, from));
  if (!from || !middle || !along) return [0, 0, 0];
  const towards = subtract(middle, from);
  return subtract(towards, scaleVector(along, dot(towards, along)));
}
