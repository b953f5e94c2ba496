import { poseOfAngles } from './poseOfAngles.ts';

/** A stride: the left heel touches the ground, the right foot rolls off over the toes, the arms swing against the legs. */
export const walk = poseOfAngles({
  hips: { rotation: -6, flexion: 1 },
  spine: { rotation: 3, flexion: 2 },
  chest: { rotation: 5, flexion: 1 },
  upperChest: { rotation: 4 },
  neck: { rotation: -3, flexion: -1 },
  head: { rotation: -3 },
  leftUpperLeg: { flexion: 25, abduction: -3, rotation: -8 },
  leftLowerLeg: { flexion: 5 },
  leftFoot: { flexion: -2, rotation: 2 },
  rightUpperLeg: { flexion: -16, abduction: -2, rotation: -2 },
  rightLowerLeg: { flexion: 16 },
  rightFoot: { flexion: 3, rotation: 3 },
  rightToes: { flexion: -28 },
  leftUpperArm: { abduction: 10, flexion: -22, rotation: 5 },
  leftLowerArm: { flexion: 12, rotation: 10 },
  leftHand: { flexion: 6 },
  rightShoulder: { flexion: 4 },
  rightUpperArm: { abduction: 11, flexion: 20 },
  rightLowerArm: { flexion: 24, rotation: 12 },
  rightHand: { flexion: 6 },
});
