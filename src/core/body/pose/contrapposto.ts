import { poseOfAngles } from './poseOfAngles.ts';

/** Weight on the right leg: the pelvis falls to the left, the shoulders to the right, as antique statues stand. */
export const contrapposto = poseOfAngles({
  hips: { abduction: 5, rotation: 4 },
  spine: { abduction: -4, rotation: -2 },
  chest: { abduction: -4, rotation: -3 },
  upperChest: { abduction: -2, rotation: -2 },
  neck: { abduction: 3, rotation: 6, flexion: 3 },
  head: { abduction: 3, rotation: 8 },
  rightUpperLeg: { abduction: -7, rotation: -6 },
  rightFoot: { rotation: 2 },
  leftUpperLeg: { flexion: 17, abduction: 4, rotation: -20 },
  leftLowerLeg: { flexion: 31 },
  leftFoot: { flexion: 10 },
  rightUpperArm: { abduction: 9, flexion: -3 },
  rightLowerArm: { flexion: 12, rotation: 10 },
  leftUpperArm: { abduction: 12, flexion: 4, rotation: 10 },
  leftLowerArm: { flexion: 32, rotation: 15 },
  leftHand: { flexion: 8 },
});
