import { anglesOfTurn, turnOfAngles } from './jointAngles.ts';
import { jointLimits, type AngleRange } from './jointLimits.ts';
import type { Pose } from './skeleton.ts';

/** Within how many degrees of its range a joint is left as it is, so that what is within stays the same numbers. */
const slackDeg = 1e-6;

/** The pose with every joint brought within `jointLimits`; those within are left as they are. */
export function clampPose(pose: Pose): Pose {
  return Object.fromEntries(
    Object.entries(pose).map(([bone, turn]) => {
      const limits = jointLimits[bone];
      if (!limits) return [bone, turn];
      const bent = anglesOfTurn(bone, turn);
      const held = {
        flexion: within(bent.flexion, limits.flexion),
        abduction: within(bent.abduction, limits.abduction),
        rotation: within(bent.rotation, limits.rotation),
      };
      const isWithin =
        Math.abs(held.flexion - bent.flexion) +
          Math.abs(held.abduction - bent.abduction) +
          Math.abs(held.rotation - bent.rotation) <
        slackDeg;
      return [bone, isWithin ? turn : turnOfAngles(bone, held)];
    }),
  );
}

const within = (degrees: number, [least, most]: AngleRange): number =>
  Math.max(least, Math.min(most, degrees));
