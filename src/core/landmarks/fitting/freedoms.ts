import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import { boneIndex } from '../../body/bones.ts';
import { multiplyTurns } from '../../body/pose/boneMotions.ts';
import { jointAxesOf, type JointAxes } from '../../body/pose/jointAxes.ts';

/** One way in which a pose can change while a body is fitted: some bones' joints turning together. */
export interface Freedom {
  readonly turns: readonly JointTurn[];
}

/** A joint turning about an axis. */
export interface JointTurn {
  /** Place in `bones`. */
  readonly bone: number;
  /** In the body's axes at rest. */
  readonly axis: Vec3;
  /** Before the bone's own turn: the axis goes with the parent, as a hinge's pin; else with the bone. */
  readonly isBefore: boolean;
  /** How far it turns for one radian of the freedom. */
  readonly share: number;
}

/** A joint's turn after a freedom that it goes with has turned by so many radians. */
export function turnedBy({ axis, isBefore, share }: JointTurn, own: Quat, rad: number): Quat {
  const half = (rad * share) / 2;
  const sine = Math.sin(half);
  const change: Quat = [axis[0] * sine, axis[1] * sine, axis[2] * sine, Math.cos(half)];
  return isBefore ? multiplyTurns(change, own) : multiplyTurns(own, change);
}

const turnOf = (bone: string, kind: keyof JointAxes, isBefore: boolean, share = 1): JointTurn => ({
  bone: boneIndex(bone),
  axis: jointAxesOf(bone)[kind],
  isBefore,
  share,
});

const free = (bone: string): Freedom[] =>
  (['flexion', 'abduction', 'rotation'] as const).map((kind) => ({ turns: [turnOf(bone, kind, false)] }));

/** A hinge that the bone beyond it can also roll behind. */
const hinge = (bone: string): Freedom[] => [
  { turns: [turnOf(bone, 'flexion', true)] },
  { turns: [turnOf(bone, 'rotation', false)] },
];

const fingers = ['Index', 'Middle', 'Ring', 'Little'] as const;

/** All fingers curl as one: at the knuckles, and beyond them; each thumb by itself. */
const digits = (side: 'left' | 'right'): Freedom[] => [
  { turns: fingers.map((finger) => turnOf(`${side}${finger}Proximal`, 'flexion', true)) },
  {
    turns: fingers.flatMap((finger) => [
      turnOf(`${side}${finger}Intermediate`, 'flexion', true),
      turnOf(`${side}${finger}Distal`, 'flexion', true, 0.6),
    ]),
  },
  { turns: [turnOf(`${side}ThumbMetacarpal`, 'abduction', true)] },
  {
    turns: [
      turnOf(`${side}ThumbMetacarpal`, 'flexion', true, 0.5),
      turnOf(`${side}ThumbProximal`, 'flexion', true),
      turnOf(`${side}ThumbDistal`, 'flexion', true),
    ],
  },
];

const limbs = (side: 'left' | 'right'): Freedom[] => [
  ...free(`${side}Shoulder`),
  ...free(`${side}UpperArm`),
  ...hinge(`${side}LowerArm`),
  ...free(`${side}Hand`),
  ...digits(side),
  ...free(`${side}UpperLeg`),
  ...hinge(`${side}LowerLeg`),
  ...free(`${side}Foot`),
  { turns: [turnOf(`${side}Toes`, 'flexion', true)] },
];

/** The freedoms of a body's pose; the first three turn the whole. */
export const freedoms: readonly Freedom[] = [
  ...['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'].flatMap(free),
  ...limbs('left'),
  ...limbs('right'),
];
