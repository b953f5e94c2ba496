import type { HumanoidJoint } from '../../rigs/humanoid.ts';

/** Degrees about x (a hanging limb to the back), y (the front to the left) and z (the top to the right). */
export type JointTurn = readonly [aboutX: number, aboutY: number, aboutZ: number];

/** How the joints of a lay figure are turned from its rest: standing, its arms 24° from hanging. */
export interface LayPose {
  readonly name: string;
  readonly turns: Readonly<Partial<Record<HumanoidJoint, JointTurn>>>;
}

const armsDown = { leftUpperArm: [0, 0, -17], rightUpperArm: [0, 0, 17] } as const;

/** Poses that people are modelled in; each that is not the same on both sides stands for its mirror image too. */
export const layPoses: readonly LayPose[] = [
  { name: 'rest', turns: { leftUpperArm: [0, 0, 14], rightUpperArm: [0, 0, -14] } },
  { name: 'T', turns: { leftUpperArm: [0, 0, 64], rightUpperArm: [0, 0, -64] } },
  {
    name: 'arms down',
    turns: {
      leftUpperArm: [2, 0, -17],
      rightUpperArm: [2, 0, 17],
      leftLowerArm: [-12, 0, 0],
      rightLowerArm: [-12, 0, 0],
    },
  },
  {
    name: 'walk',
    turns: {
      leftUpperLeg: [-28, 0, 0],
      leftLowerLeg: [6, 0, 0],
      rightUpperLeg: [16, 0, 0],
      rightLowerLeg: [22, 0, 0],
      rightFoot: [-4, 0, 0],
      leftUpperArm: [22, 0, -14],
      rightUpperArm: [-24, 0, 14],
      leftLowerArm: [-14, 0, 0],
      rightLowerArm: [-24, 0, 0],
    },
  },
  {
    name: 'contrapposto',
    turns: {
      hips: [0, 0, -7],
      chest: [0, 0, 12],
      head: [0, 20, -4],
      leftUpperLeg: [-14, 12, 14],
      leftLowerLeg: [26, 0, 0],
      rightUpperLeg: [0, 0, 5],
      ...armsDown,
      rightLowerArm: [-30, 0, 0],
    },
  },
  {
    name: 'hands before the body',
    turns: {
      leftUpperArm: [-22, 0, -12],
      rightUpperArm: [-22, 0, 12],
      leftLowerArm: [-68, -30, 0],
      rightLowerArm: [-68, 30, 0],
    },
  },
  {
    name: 'hands on the hips',
    turns: {
      leftUpperArm: [10, 0, 26],
      rightUpperArm: [10, 0, -26],
      leftLowerArm: [-30, 0, -90],
      rightLowerArm: [-30, 0, 90],
    },
  },
  {
    name: 'one arm raised',
    turns: {
      leftUpperArm: [-20, 0, 140],
      rightUpperArm: [-70, 0, 10],
      rightLowerArm: [-20, 0, 0],
      leftUpperLeg: [-14, 0, 14],
      rightUpperLeg: [10, 0, -14],
      leftLowerLeg: [12, 0, 0],
    },
  },
  {
    name: 'lunge',
    turns: {
      hips: [8, 0, 0],
      leftUpperLeg: [-58, 10, 6],
      leftLowerLeg: [52, 0, 0],
      rightUpperLeg: [24, 0, -10],
      rightLowerLeg: [10, 0, 0],
      rightFoot: [-24, 0, 0],
      leftUpperArm: [-60, 0, 10],
      rightUpperArm: [-10, 0, -70],
      rightLowerArm: [-50, 0, 0],
    },
  },
  {
    name: 'wide stance, sword and shield',
    turns: {
      leftUpperLeg: [-8, 14, 16],
      rightUpperLeg: [2, -14, -16],
      leftUpperArm: [-30, 0, 10],
      leftLowerArm: [-60, -20, 0],
      rightUpperArm: [-6, 0, -20],
      rightLowerArm: [-60, 0, 0],
    },
  },
  {
    name: 'one hand forward',
    turns: { leftUpperArm: [0, 0, -15], rightUpperArm: [-40, 0, 10], rightLowerArm: [-50, 0, 0] },
  },
  {
    name: 'sit',
    turns: {
      leftUpperLeg: [-86, 0, 6],
      rightUpperLeg: [-86, 0, -6],
      leftLowerLeg: [86, 0, 0],
      rightLowerLeg: [86, 0, 0],
      leftUpperArm: [-24, 0, -14],
      rightUpperArm: [-24, 0, 14],
      leftLowerArm: [-56, 0, 0],
      rightLowerArm: [-56, 0, 0],
    },
  },
  {
    name: 'kneel on one knee',
    turns: {
      leftUpperLeg: [-88, 0, 6],
      leftLowerLeg: [88, 0, 0],
      rightUpperLeg: [4, 0, -6],
      rightLowerLeg: [92, 0, 0],
      rightFoot: [60, 0, 0],
      leftUpperArm: [-40, 0, -10],
      leftLowerArm: [-40, 0, 0],
      rightUpperArm: [-10, 0, 8],
    },
  },
  {
    name: 'archer',
    turns: {
      hips: [0, -70, 0],
      head: [0, 60, 0],
      leftUpperLeg: [0, 10, 14],
      rightUpperLeg: [0, -10, -14],
      leftUpperArm: [0, 0, 66],
      rightUpperArm: [0, 30, -60],
      rightLowerArm: [0, 140, 0],
    },
  },
  {
    name: 'crouch',
    turns: {
      hips: [28, 0, 0],
      head: [-20, 0, 0],
      leftUpperLeg: [-80, 0, 12],
      rightUpperLeg: [-80, 0, -12],
      leftLowerLeg: [76, 0, 0],
      rightLowerLeg: [76, 0, 0],
      leftFoot: [-24, 0, 0],
      rightFoot: [-24, 0, 0],
      leftUpperArm: [-40, 0, 0],
      rightUpperArm: [-40, 0, 0],
      leftLowerArm: [-40, 0, 0],
      rightLowerArm: [-40, 0, 0],
    },
  },
];

/** Whether a pose is the same on both sides, so that it has no mirror image of its own. */
export const isSymmetric = ({ turns }: LayPose): boolean =>
  Object.entries(turns).every(([joint, turn]) => {
    const twin = mirrorTurn(turns[mirrorJoint(joint as HumanoidJoint)] ?? [0, 0, 0]);
    return turn.every((angle, axis) => angle === twin[axis]);
  });

/** The same pose with left and right changed. */
export const mirrorPose = ({ name, turns }: LayPose): LayPose => ({
  name: `${name}, mirrored`,
  turns: Object.fromEntries(
    Object.entries(turns).map(([joint, turn]) => [mirrorJoint(joint as HumanoidJoint), mirrorTurn(turn)]),
  ),
});

// 0 − n, since −n of 0 would not be the same as 0.
const mirrorTurn = ([x, y, z]: JointTurn): JointTurn => [x, 0 - y, 0 - z];

const mirrorJoint = (joint: HumanoidJoint): HumanoidJoint =>
  (joint.startsWith('left')
    ? joint.replace('left', 'right')
    : joint.replace('right', 'left')) as HumanoidJoint;
