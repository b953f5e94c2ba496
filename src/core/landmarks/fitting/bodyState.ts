import { boneIndex, bones } from '../../body/bones.ts';
import { rotate } from '../../body/pose/boneMotions.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import { freedoms, turnedBy } from './freedoms.ts';

/** A body of a shape space as it is placed, sized, shaped and posed. */
export interface BodyState {
  readonly move: Vec3;
  readonly logSize: number;
  /** The local turn of each of `bones` from rest, as in a `Pose`. */
  readonly turns: readonly Quat[];
  /** The share of each direction of the shape space, and what is expected of it. */
  readonly shares: Float64Array;
  readonly expected: Float64Array;
}

/** Numbers by which a state is changed: move, size, freedoms, shape. */
export const stepLayout = { move: 0, size: 3, freedoms: 4, shares: 4 + freedoms.length } as const;

/** A body in a pose with the shape that is expected; the pose's names are those of `bones`. */
export const stateIn = (pose: Pose, expected: Float64Array, size = 1, move: Vec3 = [0, 0, 0]): BodyState => ({
  move,
  logSize: Math.log(size),
  turns: bones.map(({ id }) => pose[id] ?? [0, 0, 0, 1]),
  shares: expected,
  expected,
});

/** The state after a step; steps are read as `stepLayout` says, turns in radians. One that ends before the shares leaves them. */
export function stepState(state: BodyState, step: Float64Array): BodyState {
  const turns = [...state.turns];
  freedoms.forEach((freedom, i) => {
    const angle = step[stepLayout.freedoms + i]!;
    if (angle === 0) return;
    for (const turn of freedom.turns) turns[turn.bone] = turnedBy(turn, turns[turn.bone]!, angle);
  });
  return {
    ...state,
    move: [state.move[0] + step[0]!, state.move[1] + step[1]!, state.move[2] + step[2]!],
    logSize: state.logSize + step[stepLayout.size]!,
    turns,
    shares: state.shares.map((share, i) => share + (step[stepLayout.shares + i] ?? 0)),
  };
}

/** Which way its pelvis faces, radians from +Z to +X. */
export function facingOf({ turns }: BodyState): number {
  const [x, , z] = rotate(turns[boneIndex('hips')]!, [0, 0, 1]);
  return Math.atan2(x, z);
}

/** Whether its pelvis is more upside down than upright. */
export const isUpsideDown = ({ turns }: BodyState): boolean =>
  rotate(turns[boneIndex('hips')]!, [0, 1, 0])[1] < 0;
