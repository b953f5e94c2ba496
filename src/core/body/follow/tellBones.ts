import { invertSquare } from '../../geometry/invertSquare.ts';
import type { NormalEquations } from '../../landmarks/fitting/normalEquations.ts';
import { bones } from '../bones.ts';
import { anglesOfTurn, type JointAngles } from '../pose/jointAngles.ts';
import { jointLimits } from '../pose/jointLimits.ts';
import type { Pose } from '../pose/skeleton.ts';
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

/** An angle is told by the figure where knowing it leaves less than this share of the variance. */
const toldShare = 0.5;

/**
 * What is told of each bone by its id.
 * @param known equations of `followFreedoms` with all that is known, and `expected` with what is expected of poses alone
 */
export function tellBones(
  pose: Pose,
  known: NormalEquations,
  expected: NormalEquations,
): Readonly<Record<string, FollowedBone>> {
  const [left, before] = [variancesOf(known), variancesOf(expected)];
  const isTold = left.map((variance, i) => variance < toldShare * before[i]!);
  return Object.fromEntries(bones.map(({ id }) => [id, tellBone(id, pose, isTold)]));
}

const variancesOf = ({ size, matrix }: NormalEquations): number[] => {
  const places = Array.from({ length: size }, (_, i) => i);
  const rows = places.map((i) => places.map((j) => matrix[Math.max(i, j) * size + Math.min(i, j)]!));
  return invertSquare(rows).map((row, i) => row[i]!);
};

function tellBone(bone: string, pose: Pose, isTold: readonly boolean[]): FollowedBone {
  const [flexion, abduction, rotation] = columnsOf(bone).map((column) => isTold[column]!);
  const [least, most] = jointLimits[bone]?.abduction ?? [-180, 180];
  const isHinge = most === least || abduction === undefined;
  return {
    swing: flexion && (isHinge || abduction) ? 'figure' : 'default',
    twist: rotation ? 'figure' : 'default',
    beyondDeg: beyondOf(bone, pose),
  };
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
