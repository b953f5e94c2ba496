import { poseOfAngles } from './poseOfAngles.ts';

/** Upright on a seat that is not drawn: hips and knees at a right angle, feet flat, hands on the thighs. */
export const sit = poseOfAngles({
  UpperLeg: { flexion: 90, abduction: 5 },
  LowerLeg: { flexion: 90 },
  UpperArm: { flexion: 22, abduction: 10, rotation: 8 },
  LowerArm: { flexion: 58, rotation: 40 },
  Hand: { flexion: -10, rotation: 35 },
});
