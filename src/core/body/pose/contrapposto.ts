import { poseOfAngles } from './poseOfAngles.ts';

/** Weight on the right leg: the pelvis falls to the left, the shoulders to the right, as antique statues stand. */
export const contrapposto = poseOfAngles({
  hips: { abduction: 6, rotation: 5 },
  spine: { abduction: -5, rotation: -3 },
  chest: { abduction: -5, rotation: -4 },
  upperChest: { abduction: -2, rotation: -3 },
  neck: { abduction: 3, rotation: 7, flexion: 4 },
  head: { abduction: 3, rotation: 9, flexion: 3 },
  rightUpperLeg: { abduction: -9, rotation: -4 },
  rightFoot: { rotation: -1 },
  leftUpperLeg: { flexion: 13, abduction: 8, rotation: -17 },
  leftLowerLeg: { flexion: 20 },
  leftFoot: { flexion: 8, rotation: -1 },
  rightShoulder: { abduction: -3 },
  rightUpperArm: { abduction: 14, flexion: -4 },
  rightLowerArm: { flexion: 10, rotation: 12 },
  rightHand: { flexion: 6, rotation: 8 },
  leftUpperArm: { abduction: 10, flexion: 3, rotation: 12 },
  leftLowerArm: { flexion: 24, rotation: 20 },
  leftHand: { flexion: 10, rotation: 10 },
});
