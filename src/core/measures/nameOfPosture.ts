import type { Posture } from './posture.ts';

/** A posture in a word or two, for people to read. */
export type PostureName =
  | 'standing, arms at the sides'
  | 'standing, A-pose'
  | 'standing, T-pose'
  | 'standing, arms raised'
  | 'standing'
  | 'walking'
  | 'lunging'
  | 'sitting'
  | 'kneeling'
  | 'bent or lying'
  | 'not known';

/** The name that a posture goes by; by angles of the joints, ours. */
export function nameOfPosture(posture: Posture): PostureName {
  const { trunkLeanDeg, hipBendDeg, kneeBendDeg, armRaiseDeg } = posture;
  const hips = [hipBendDeg.left, hipBendDeg.right];
  const knees = [kneeBendDeg.left, kneeBendDeg.right];
  if (trunkLeanDeg === null || !areKnown(hips) || !areKnown(knees)) return 'not known';
  if (trunkLeanDeg > 45) return 'bent or lying';
  const [lessHip, moreHip] = [Math.min(...hips), Math.max(...hips)];
  const [lessKnee, moreKnee] = [Math.min(...knees), Math.max(...knees)];
  if (lessHip > 60 && lessKnee > 45) return 'sitting';
  if (moreKnee > 70) return lessKnee > 70 || lessHip < 45 ? 'kneeling' : 'lunging';
  if (moreHip > 40) return 'lunging';
  if (moreHip > 15 || moreKnee > 15) return lessHip > 8 ? 'walking' : 'standing';
  return nameOfArms([armRaiseDeg.left, armRaiseDeg.right]);
}

function nameOfArms(raised: readonly (number | null)[]): PostureName {
  if (!areKnown(raised)) return 'standing';
  const within = (low: number, high: number): boolean => raised.every((deg) => deg >= low && deg < high);
  if (within(0, 25)) return 'standing, arms at the sides';
  if (within(25, 70)) return 'standing, A-pose';
  if (within(70, 110)) return 'standing, T-pose';
  return within(110, 181) ? 'standing, arms raised' : 'standing';
}

const areKnown = (angles: readonly (number | null)[]): angles is readonly number[] =>
  angles.every((angle) => angle !== null);
