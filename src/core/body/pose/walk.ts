import { poseOfAngles } from './poseOfAngles.ts';

/** A stride: the left heel touches the ground, the right foot rolls off over the toes, the arms swing against the legs. */
export const walk = poseOfAngles({
  hips: { rotation: -5, flexion: 1 },
  spine: { rotation: 3, flexion: 1 },
  chest: { rotation: 4, flexion: 1 },
  upperChest: { rotation: 3 },
  neck: { rotation: -3 },
  head: { rotation: -2, flexion: 2 },
  leftUpperLeg: { flexion: 25, abduction: -2 },
  leftLowerLeg: { flexion: 5 },
  leftFoot: { flexion: 2 },
  rightUpperLeg: { flexion: -16, abduction: -1 },
  rightLowerLeg: { flexion: 16 },
  rightFoot: { flexion: 2 },
  rightToes: { flexion: -28 },
  leftUpperArm: { abduction: 9, flexion: -20 },
  leftLowerArm: { flexion: 10 },
  rightUpperArm: { abduction: 9, flexion: 22 },
  rightLowerArm: { flexion: 24 },
});
