import {
  add,
  cross,
  dot,
  normalize,
  scaleVector,
  subtract,
  type Quat,
  type Vec3,
} from '../../geometry/vectors.ts';
import { bones, mirroredBone } from '../bones.ts';
import { boneMotions, moved, rotate } from './boneMotions.ts';
import { jointAxesOf } from './jointAxes.ts';
import { skeletonOf, type Pose } from './skeleton.ts';

/** Where a bone lies: its length goes along, its girth across and forward. Axes are of length one and at right angles. */
export interface BoneFrame {
  /** The joint in which it begins, mm. */
  readonly origin: Vec3;
  /** From its joint towards the next. */
  readonly along: Vec3;
  /** The axis that its own joint flexes about, made to stand across the bone. */
  readonly across: Vec3;
  /** At right angles to both: before a hanging arm or a leg, `along` × `across`. */
  readonly forward: Vec3;
  /** From joint to joint, mm; null for head and toes, which end in skin. */
  readonly lengthMm: number | null;
}

/** Which joint a bone leads to, where it is not the first child's. */
const ends: Readonly<Record<string, string>> = {
  hips: 'spine',
  upperChest: 'neck',
  leftHand: 'leftMiddleProximal',
  leftFoot: 'leftToes',
};

/** Where bones point that end in skin: the head up, the toes forward. */
const looseEnds: Readonly<Record<string, Vec3>> = { head: [0, 1, 0], leftToes: [0, 0, 1] };

/**
 * The frame of every bone in a pose. Joints are those of the left side and the middle at rest, with tips of digits
 * (`leftIndexTip`), mm in the body frame.
 */
export function boneFrames(
  joints: Readonly<Record<string, Vec3>>,
  pose: Pose = {},
): Readonly<Record<string, BoneFrame>> {
  const skeleton = skeletonOf(joints);
  const motions = boneMotions(skeleton, pose);
  return Object.fromEntries(
    bones.map(({ id }, place) => {
      const motion = motions[place]!;
      const { along, across, forward, lengthMm } = frameAtRest(id, skeleton[place]!, joints);
      return [
        id,
        {
          origin: moved(motion, skeleton[place]!),
          ...turnedAxes(motion.turn, { along, across, forward }),
          lengthMm,
        },
      ];
    }),
  );
}

function frameAtRest(
  bone: string,
  origin: Vec3,
  joints: Readonly<Record<string, Vec3>>,
): Omit<BoneFrame, 'origin'> {
  const left = bone.startsWith('right') ? mirroredBone(bone) : bone;
  const isMirrored = left !== bone;
  const loose = looseEnds[left];
  const end = loose ? null : joints[ends[left] ?? childOf(left)]!;
  const start: Vec3 = isMirrored ? [-origin[0], origin[1], origin[2]] : origin;
  const way = loose ?? subtract(end!, start);
  const along = normalize(isMirrored ? [-way[0], way[1], way[2]] : way)!;
  const axis = jointAxesOf(bone).flexion;
  const across = normalize(add(axis, scaleVector(along, -dot(axis, along))))!;
  return {
    along,
    across,
    forward: cross(along, across),
    lengthMm: loose ? null : Math.hypot(...way),
  };
}

/** The first bone that begins where another ends, or the tip of a digit. */
const childOf = (bone: string): string =>
  bones.find(({ parent }) => parent === bone)?.id ?? bone.replace(/Distal$/, 'Tip');

const turnedAxes = <Axes extends Readonly<Record<string, Vec3>>>(turn: Quat, axes: Axes): Axes =>
  Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, rotate(turn, axis)])) as Axes;
