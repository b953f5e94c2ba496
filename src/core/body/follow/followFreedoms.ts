import type { Quat } from '../../geometry/vectors.ts';
import { turnedBy, type Freedom } from '../../landmarks/fitting/freedoms.ts';
import { boneIndex, bones } from '../bones.ts';
import { jointAxesOf, type JointAxes } from '../pose/jointAxes.ts';
import type { Pose } from '../pose/skeleton.ts';

const digits = /Thumb|Index|Middle|Ring|Little/;
const fingers = ['Index', 'Middle', 'Ring', 'Little'] as const;

const turnOf = (bone: string, kind: keyof JointAxes, share = 1): Freedom['turns'][number] => ({
  bone: boneIndex(bone),
  axis: jointAxesOf(bone)[kind],
  isBefore: false,
  share,
});

/** The middle finger is all that landmarks tell of; the others curl with it. */
const curls = (side: 'left' | 'right'): Freedom[] =>
  (['Proximal', 'Intermediate', 'Distal'] as const).map((stage) => ({
    turns: fingers.map((finger) => turnOf(`${side}${finger}${stage}`, 'flexion')),
  }));

/**
 * In how many ways a body that follows a figure can be bent: every joint about each of its axes, hinges too, since a
 * figure's may be bent as no hinge is; the fingers as one, the thumbs not.
 */
export const followFreedoms: readonly Freedom[] = [
  ...bones
    .filter(({ id }) => !digits.test(id))
    .flatMap(({ id }) =>
      (['flexion', 'abduction', 'rotation'] as const).map((kind) => ({ turns: [turnOf(id, kind)] })),
    ),
  ...curls('left'),
  ...curls('right'),
];

/** Which of the freedoms turn a bone: flexion, abduction and rotation, of fingers flexion alone. */
export function columnsOf(bone: string): readonly number[] {
  const place = boneIndex(bone);
  return followFreedoms.flatMap(({ turns }, i) => (turns.some((turn) => turn.bone === place) ? [i] : []));
}

const still: Quat = [0, 0, 0, 1];

/** The pose with a freedom turned by so many radians. */
export function withTurned(pose: Pose, { turns }: Freedom, rad: number): Pose {
  const turned: Record<string, Quat> = { ...pose };
  for (const each of turns) {
    const { id } = bones[each.bone]!;
    turned[id] = turnedBy(each, pose[id] ?? still, rad);
  }
  return turned;
}
