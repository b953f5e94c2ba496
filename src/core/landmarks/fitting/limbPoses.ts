import { poseOfAngles, type PoseAngles } from '../../body/pose/poseOfAngles.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import type { BodySide } from '../landmark.ts';

export type Limb = 'arm' | 'leg';

/** How arms and legs of figures are held, each by itself. */
const poses: Readonly<Record<Limb, readonly PoseAngles[]>> = {
  arm: [
    { UpperArm: { abduction: 8 } },
    { UpperArm: { abduction: 45 } },
    { UpperArm: { abduction: 88 } },
    { UpperArm: { abduction: 150 } },
    { UpperArm: { flexion: 85 } },
    { UpperArm: { flexion: 140 }, LowerArm: { flexion: 40 } },
    { UpperArm: { flexion: 30, abduction: 10 }, LowerArm: { flexion: 90 } },
    { UpperArm: { flexion: -10, abduction: 45, rotation: 50 }, LowerArm: { flexion: 85 } },
    { UpperArm: { flexion: 50, rotation: 50 }, LowerArm: { flexion: 100 } },
    { UpperArm: { abduction: 90, rotation: -80 }, LowerArm: { flexion: 90 } },
    { UpperArm: { flexion: -30, abduction: 10 }, LowerArm: { flexion: 20 } },
    { UpperArm: { flexion: -30, abduction: 40, rotation: 40 }, LowerArm: { flexion: 110 } },
  ],
  leg: [
    {},
    { UpperLeg: { flexion: 45 }, LowerLeg: { flexion: 10 } },
    { UpperLeg: { flexion: 70 }, LowerLeg: { flexion: 70 } },
    { UpperLeg: { flexion: -20 }, LowerLeg: { flexion: 15 } },
    { LowerLeg: { flexion: 90 } },
    { UpperLeg: { flexion: 88 }, LowerLeg: { flexion: 88 } },
    { UpperLeg: { flexion: 70, abduction: 25 }, LowerLeg: { flexion: 110 } },
    { UpperLeg: { abduction: 28 } },
  ],
};

const fingers = (curlDeg: number): PoseAngles =>
  Object.fromEntries(
    ['Index', 'Middle', 'Ring', 'Little'].flatMap((finger) =>
      ['Proximal', 'Intermediate', 'Distal'].map((stage) => [`${finger}${stage}`, { flexion: curlDeg }]),
    ),
  );

/** How hands are turned about the forearm, and how their fingers are curled. */
const handPoses: readonly PoseAngles[] = [5, 60].flatMap((curlDeg) =>
  [-100, -50, 0, 50, 100].map((rotation) => ({
    LowerArm: { rotation: rotation / 2 },
    Hand: { rotation: rotation / 2 },
    ...fingers(curlDeg),
  })),
);

/** The hands of a side, by the names of their bones; the forearm is only turned about itself. */
export const handPosesOn = (side: BodySide): readonly Pose[] =>
  handPoses.map((angles) => onSide(angles, side));

/** The bones of a limb that its poses turn; all others of it go back to rest. */
export const limbBones: Readonly<Record<Limb, RegExp>> = {
  arm: /Shoulder$|Arm$|Hand$|Thumb|Index|Middle|Ring|Little/,
  leg: /Leg$|Foot$|Toes$/,
};

/** The poses of a limb on a side, by the names of its bones. */
export const limbPoses = (limb: Limb, side: BodySide): readonly Pose[] =>
  poses[limb].map((angles) => onSide(angles, side));

const onSide = (angles: PoseAngles, side: BodySide): Pose =>
  poseOfAngles(Object.fromEntries(Object.entries(angles).map(([bone, bend]) => [`${side}${bone}`, bend])));
