import { slerp } from '../../geometry/quaternions.ts';
import type { Quat } from '../../geometry/vectors.ts';
import type { Pose } from './skeleton.ts';
import { standing } from './standing.ts';

/** How far bones are put back to standing, by their ids: 0 as posed, 1 as standing; what is left out stays. */
export type StandingShares = Readonly<Record<string, number>>;

const still: Quat = [0, 0, 0, 1];

/** The pose with some joints put back to how they are in `standing`, each the shortest way; what hangs from them goes along. */
export function backToStanding(pose: Pose, shares: StandingShares): Pose {
  const turns: Record<string, Quat> = { ...pose };
  for (const [bone, share] of Object.entries(shares)) {
    const goal = standing[bone];
    if (share >= 1 && !goal) delete turns[bone];
    else if (share >= 1) turns[bone] = goal!;
    else if (share > 0) turns[bone] = slerp(pose[bone] ?? still, goal ?? still, share);
  }
  return turns;
}
