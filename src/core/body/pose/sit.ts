import { poseOfAngles } from './poseOfAngles.ts';

/** Upright on a seat that is not drawn: hips and knees at a right angle, feet flat, hands on the thighs. */
export const sit = poseOfAngles({
  UpperLeg: { flexion: 90, abduction: 5 },
  LowerLeg: { flexion: 90 },
  UpperArm: { flexion: 3, abduction: 12, rotation: 22 },
  LowerArm: { flexion: 78, rotation: 49 },
  Hand: { flexion: -16, rotation: 25 },
});
