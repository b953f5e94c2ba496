import { bones } from '../body/bones.ts';
import { measuringPoses } from '../body/pose/measuringPoses.ts';
import type { Pose } from '../body/pose/skeleton.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { BodyState } from './fitting/bodyState.ts';
import { landmarkIdAt } from './findLandmark.ts';
import { sidesOf } from './landmark.ts';
import { landmarks, type LandmarkId } from './landmarkIds.ts';
import { fittedBody, pointOfLandmark, placeOf, type FittedBody } from './refining/fittedBody.ts';

/**
 * The fitted body as it would stand to be measured: +Y up, facing +Z, soles on y = 0. Its skin is the fitted one, without
 * what it wears and holds.
 */
export interface StraightBody {
  readonly mesh: TriangleMesh;
  readonly landmarks: Readonly<Partial<Record<LandmarkId, Vec3>>>;
}

/** `standing` with the arms hanging, and what some measures need besides; lengths in the unit given. */
export interface StraightBodies {
  readonly standing: StraightBody;
  /** For measures that need another posture, by their ids. */
  readonly special: readonly { readonly measures: readonly string[]; readonly body: StraightBody }[];
  /** One standard deviation of each landmark. */
  readonly deviations: Readonly<Partial<Record<LandmarkId, number>>>;
}

/** @param unit how long a height of the figure is in the unit that is wanted */
export const straightBodies = (
  { space, placed: { state } }: FittedBody,
  unit: number,
  deviations: StraightBodies['deviations'],
): StraightBodies => {
  const inPose = (pose: Pose): StraightBody => straightBody(fittedBody(space, posed(state, pose)), unit);
  return {
    standing: inPose(measuringPoses.standing),
    special: measuringPoses.special.map(({ pose, measures }) => ({ measures, body: inPose(pose) })),
    deviations,
  };
};

const posed = (state: BodyState, pose: Pose): BodyState => ({
  ...state,
  move: [0, 0, 0],
  turns: bones.map(({ id }) => pose[id] ?? [0, 0, 0, 1]),
});

function straightBody(body: FittedBody, unit: number): StraightBody {
  const { space, placed } = body;
  let lowest = Infinity;
  for (let v = 0; v < space.vertexCount; v++) lowest = Math.min(lowest, placed.points[v * 3 + 1]!);
  const positions = new Float32Array(space.vertexCount * 3);
  for (let i = 0; i < positions.length; i++)
    positions[i] = (placed.points[i]! - (i % 3 === 1 ? lowest : 0)) * unit;
  const found: Partial<Record<LandmarkId, Vec3>> = {};
  for (const landmark of landmarks)
    for (const side of sidesOf(landmark)) {
      const { stem } = landmark;
      const point = pointOfLandmark(space, stem, side);
      if (point === null) continue;
      const [x, y, z] = placeOf(body, point);
      found[landmarkIdAt(stem, side)] = [x * unit, (y - lowest) * unit, z * unit];
    }
  return { mesh: { positions, indices: space.triangles, isJoined: true }, landmarks: found };
}
