import { poseOfAngles, type PoseAngles } from '../../body/pose/poseOfAngles.ts';
import { walk } from '../../body/pose/walk.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import { mirrorPose } from '../../body/pose/mirrorPose.ts';

const oneSided: Readonly<Record<string, PoseAngles>> = {
  'arm up': {
    leftUpperArm: { abduction: 150 },
    rightUpperArm: { abduction: 20 },
    leftUpperLeg: { abduction: 12 },
    rightUpperLeg: { abduction: 12 },
  },
  lunge: {
    leftUpperLeg: { flexion: 60 },
    leftLowerLeg: { flexion: 60 },
    rightUpperLeg: { flexion: -20 },
    rightLowerLeg: { flexion: 15 },
    leftUpperArm: { flexion: 30, abduction: 20 },
    rightUpperArm: { flexion: 60, abduction: 60 },
    leftLowerArm: { flexion: 50 },
    rightLowerArm: { flexion: 40 },
  },
  'lunge, other arm up': {
    leftUpperLeg: { flexion: 55 },
    leftLowerLeg: { flexion: 55 },
    rightUpperLeg: { flexion: -20 },
    rightLowerLeg: { flexion: 15 },
    rightUpperArm: { abduction: 145 },
    leftUpperArm: { flexion: 20, abduction: 20 },
    leftLowerArm: { flexion: 50 },
    rightLowerArm: { flexion: 30 },
  },
  kneel: {
    leftUpperLeg: { flexion: 88 },
    leftLowerLeg: { flexion: 88 },
    rightLowerLeg: { flexion: 92 },
    rightFoot: { flexion: -40 },
    UpperArm: { flexion: 25, abduction: 12 },
    LowerArm: { flexion: 45 },
  },
  'one hand forward': {
    leftUpperArm: { abduction: 8 },
    rightUpperArm: { flexion: 40, abduction: 15 },
    rightLowerArm: { flexion: 60 },
  },
};

const symmetric: Readonly<Record<string, PoseAngles>> = {
  A: {},
  T: { UpperArm: { abduction: 88 } },
  'arms at sides': { UpperArm: { abduction: 10 } },
  'hands before': { UpperArm: { flexion: 20, abduction: 12 }, LowerArm: { flexion: 80 } },
  'hands on hips': { UpperArm: { flexion: -10, abduction: 45, rotation: 50 }, LowerArm: { flexion: 85 } },
  'arms forward': { UpperArm: { flexion: 85 } },
  'arms up': { UpperArm: { abduction: 150 } },
  'wide stance': { UpperLeg: { abduction: 18 }, UpperArm: { abduction: 30 }, LowerArm: { flexion: 40 } },
  sit: {
    UpperLeg: { flexion: 88 },
    LowerLeg: { flexion: 88 },
    UpperArm: { flexion: 25, abduction: 12 },
    LowerArm: { flexion: 55 },
  },
  crouch: {
    spine: { flexion: 15 },
    chest: { flexion: 10 },
    UpperLeg: { flexion: 75, abduction: 10 },
    LowerLeg: { flexion: 75 },
    UpperArm: { flexion: 40 },
    LowerArm: { flexion: 40 },
  },
};

/** Poses from which fitting begins, each with its mirror image where that is another. */
export const startPoses: readonly Pose[] = [
  ...Object.values(symmetric).map(poseOfAngles),
  ...[walk, ...Object.values(oneSided).map(poseOfAngles)].flatMap((pose) => [pose, mirrorPose(pose)]),
];
