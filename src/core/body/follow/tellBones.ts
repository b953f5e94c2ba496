import type { NormalEquations } from '../../landmarks/fitting/normalEquations.ts';
import { bones } from '../bones.ts';
import { anglesOfTurn, type JointAngles } from '../pose/jointAngles.ts';
import { jointLimits } from '../pose/jointLimits.ts';
import type { Pose } from '../pose/skeleton.ts';
import { spreadOf } from './expectedAngles.ts';
import { columnsOf } from './followFreedoms.ts';

/** Whether a figure tells something of a bone more surely than what is usual does, or the usual stands for it. */
export type ToldBy = 'figure' | 'default';

/** How a bone of a body that follows a figure comes to lie as it does. */
export interface FollowedBone {
  /** Where it points. */
  readonly swing: ToldBy;
  /** How it is turned about its own length. */
  readonly twist: ToldBy;
  /** By how many degrees its joint is bent further than people's go; 0 within. */
  readonly beyondDeg: number;
}

const kinds = ['flexion', 'abduction', 'rotation'] as const;

/** What is told of each bone by its id. `seen`: what the figure alone says of `followFreedoms`. */
export const tellBones = (pose: Pose, seen: NormalEquations): Readonly<Record<string, FollowedBone>> =>
  Object.fromEntries(
    bones.map(({ id }) => {
      const isTold = toldKinds(id, seen);
      const swings = (['flexion', 'abduction'] as const).flatMap((kind) => isTold[kind] ?? []);
      return [
        id,
        {
          swing: swings.length > 0 && swings.every(Boolean) ? 'figure' : 'default',
          twist: isTold.rotation ? 'figure' : 'default',
          beyondDeg: beyondOf(id, pose),
        } as const,
      ];
    }),
  );

/** Of each way in which a joint goes and is free to, whether the figure tells it more surely than it is expected. */
function toldKinds(
  bone: string,
  { size, matrix }: NormalEquations,
): Partial<Record<keyof JointAngles, boolean>> {
  const columns = columnsOf(bone);
  const told: Partial<Record<keyof JointAngles, boolean>> = {};
  columns.forEach((column, i) => {
    const [least, most] = jointLimits[bone]?.[kinds[i]!] ?? [-Infinity, Infinity];
    if (most > least) told[kinds[i]!] = matrix[column * size + column]! > 1 / spreadOf(bone, kinds[i]!) ** 2;
  });
  return told;
}

function beyondOf(bone: string, pose: Pose): number {
  const [limits, turn] = [jointLimits[bone], pose[bone]];
  if (!limits || !turn) return 0;
  const angles: Required<JointAngles> = anglesOfTurn(bone, turn);
  return Math.max(
    0,
    ...kinds.flatMap((kind) => [limits[kind][0] - angles[kind], angles[kind] - limits[kind][1]]),
  );
}
