import type { NormalEquations } from '../../landmarks/fitting/normalEquations.ts';
import { boneIndex, bones } from '../bones.ts';
import { anglesOfTurn, type JointAngles } from '../pose/jointAngles.ts';
import { jointLimits } from '../pose/jointLimits.ts';
import type { Pose } from '../pose/skeleton.ts';
import { spreadOf } from './expectedAngles.ts';
import { followFreedoms } from './followFreedoms.ts';

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
export function tellBones(
  pose: Pose,
  { size, matrix }: NormalEquations,
): Readonly<Record<string, FollowedBone>> {
  return Object.fromEntries(
    bones.map(({ id }) => {
      const place = boneIndex(id);
      const columns = followFreedoms.flatMap(({ turns }, i) =>
        turns.some(({ bone }) => bone === place) ? [i] : [],
      );
      const isTold = (kind: number): boolean => {
        const column = columns[kind];
        if (column === undefined) return false;
        const spread = spreadOf(id, kinds[kind]!);
        return matrix[column * size + column]! > 1 / spread ** 2;
      };
      const isFinger = columns.length === 1;
      return [
        id,
        {
          swing: isTold(0) && (isFinger || isTold(1)) ? 'figure' : 'default',
          twist: isTold(2) ? 'figure' : 'default',
          beyondDeg: beyondOf(id, pose),
        } as const,
      ];
    }),
  );
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
