import { poseOfAngles, type PoseAngles } from '../../body/pose/poseOfAngles.ts';
import { walk } from '../../body/pose/walk.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import { mirrorPose } from '../../body/pose/mirrorPose.ts';

/** Poses from which fitting begins, each with its mirror image where that is another. */
export interface StartPose {
  readonly id: string;
  readonly pose: Pose;
}

const oneSided: readonly (readonly [id: string, angles: PoseAngles])[] = [
  [
    'arm up',
    {
      leftUpperArm: { abduction: 150 },
      rightUpperArm: { abduction: 20 },
      leftUpperLeg: { abduction: 12 },
      rightUpperLeg: { abduction: 12 },
    },
  ],
  [
    'lunge',
    {
      leftUpperLeg: { flexion: 60 },
      leftLowerLeg: { flexion: 60 },
      rightUpperLeg: { flexion: -20 },
      rightLowerLeg: { flexion: 15 },
      leftUpperArm: { flexion: 30, abduction: 20 },
      rightUpperArm: { flexion: 60, abduction: 60 },
      leftLowerArm: { flexion: 50 },
      rightLowerArm: { flexion: 40 },
    },
  ],
  [
    'lunge, other arm up',
    {
      leftUpperLeg: { flexion: 55 },
      leftLowerLeg: { flexion: 55 },
      rightUpperLeg: { flexion: -20 },
      rightLowerLeg: { flexion: 15 },
      rightUpperArm: { abduction: 145 },
      leftUpperArm: { flexion: 20, abduction: 20 },
      leftLowerArm: { flexion: 50 },
      rightLowerArm: { flexion: 30 },
    },
  ],
  [
    'kneel',
    {
      leftUpperLeg: { flexion: 88 },
      leftLowerLeg: { flexion: 88 },
      rightLowerLeg: { flexion: 92 },
      rightFoot: { flexion: -40 },
      UpperArm: { flexion: 25, abduction: 12 },
      LowerArm: { flexion: 45 },
    },
  ],
  [
    'one hand forward',
    {
      leftUpperArm: { abduction: 8 },
      rightUpperArm: { flexion: 40, abduction: 15 },
      rightLowerArm: { flexion: 60 },
    },
  ],
];

const symmetric: readonly (readonly [id: string, angles: PoseAngles])[] = [
  ['A', {}],
  ['T', { UpperArm: { abduction: 88 } }],
  ['arms at sides', { UpperArm: { abduction: 10 } }],
  ['hands before', { UpperArm: { flexion: 20, abduction: 12 }, LowerArm: { flexion: 80 } }],
  ['hands on hips', { UpperArm: { flexion: -10, abduction: 45, rotation: 50 }, LowerArm: { flexion: 85 } }],
  ['arms forward', { UpperArm: { flexion: 85 } }],
  ['arms up', { UpperArm: { abduction: 150 } }],
  ['wide stance', { UpperLeg: { abduction: 18 }, UpperArm: { abduction: 30 }, LowerArm: { flexion: 40 } }],
  [
    'sit',
    {
      UpperLeg: { flexion: 88 },
      LowerLeg: { flexion: 88 },
      UpperArm: { flexion: 25, abduction: 12 },
      LowerArm: { flexion: 55 },
    },
  ],
  [
    'crouch',
    {
      spine: { flexion: 15 },
      chest: { flexion: 10 },
      UpperLeg: { flexion: 75, abduction: 10 },
      LowerLeg: { flexion: 75 },
      UpperArm: { flexion: 40 },
      LowerArm: { flexion: 40 },
    },
  ],
];

const withTwin = (id: string, pose: Pose): readonly StartPose[] => [
  { id, pose },
  { id: `${id}, mirrored`, pose: mirrorPose(pose) },
];

export const startPoses: readonly StartPose[] = [
  ...symmetric.map(([id, angles]) => ({ id, pose: poseOfAngles(angles) })),
  ...withTwin('walk', walk),
  ...oneSided.flatMap(([id, angles]) => withTwin(id, poseOfAngles(angles))),
];
