import { randomFrom } from '../../../../scripts/randomFrom.ts';
import { bones } from '../../../../src/core/body/bones.ts';
import type { FigurePoint, FigurePoints } from '../../../../src/core/body/follow/figurePoints.ts';
import { restAnglesOf, turnOfAngles } from '../../../../src/core/body/pose/jointAngles.ts';
import { jointLimits } from '../../../../src/core/body/pose/jointLimits.ts';
import type { Pose } from '../../../../src/core/body/pose/skeleton.ts';
import { distance, midpoint, subtract, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { findLandmark } from '../../../../src/core/landmarks/findLandmark.ts';
import { jointCentreIds, type LandmarkId } from '../../../../src/core/landmarks/landmarkIds.ts';
import { uncertaintyOf } from '../../../../src/core/landmarks/uncertainties.ts';
import type { MeasuredBody } from '../../../../src/core/measures/measuredBody.ts';

type Landmarks = MeasuredBody['landmarks'];

/** Landmarks of a body as a figure's, all as sure; bones below the skin, which no figure shows, left out. */
export const surePoints = (
  { landmarks }: Pick<MeasuredBody, 'landmarks'>,
  uncertainty = 0.02,
): FigurePoints =>
  Object.fromEntries(
    entriesOf(landmarks).map(([id, at]): [string, FigurePoint] => [id, { at, uncertainty }]),
  );

/** The same as unsure as they are usually found, and off by `share` of that, by a seed. */
export function foundPoints(
  { landmarks }: MeasuredBody,
  statureMm: number,
  share: number,
  seed: number,
): FigurePoints {
  const random = randomFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Object.fromEntries(
    entriesOf(landmarks).map(([id, at]): [string, FigurePoint] => {
      const { stem, kind } = findLandmark(id);
      const uncertainty = uncertaintyOf(stem, kind === 'surface' ? 'surface' : 'fit', 0) * statureMm;
      const off = (mm: number): number => mm + share * uncertainty * normal();
      return [id, { at: [off(at[0]), off(at[1]), off(at[2])], uncertainty }];
    }),
  );
}

const entriesOf = (landmarks: Landmarks): (readonly [LandmarkId, Vec3])[] =>
  (Object.entries(landmarks) as [LandmarkId, Vec3][]).filter(([id]) => findLandmark(id).kind !== 'bone');

/** A pose by a seed: every joint but the fingers' anywhere within 0.7 of its way to its limits, the hips turned anyhow. */
export function randomPose(seed: number): Pose {
  const random = randomFrom(seed);
  const within = (range: readonly [number, number], rest = 0): number =>
    rest + 0.7 * (range[0] + random() * (range[1] - range[0]) - rest);
  const turned = bones.filter(({ id }) => !/Thumb|Index|Middle|Ring|Little/.test(id));
  return Object.fromEntries(
    turned.map(({ id }) => {
      const rest = restAnglesOf(id);
      const { flexion, abduction, rotation } = jointLimits[id] ?? anyhow;
      const angles = {
        flexion: within(flexion, rest.flexion),
        abduction: within(abduction, rest.abduction),
        rotation: within(rotation, rest.rotation),
      };
      return [id, turnOfAngles(id, angles)];
    }),
  );
}

const anyhow = { flexion: [-40, 40], abduction: [-30, 30], rotation: [-180, 180] } as const;

/** How far two bodies of the same vertices are apart, pelvis on pelvis, in % of a length. */
export function apart(one: MeasuredBody, other: MeasuredBody, ofMm: number) {
  const offset = subtract(midHips(one), midHips(other));
  const share = (a: Vec3, b: Vec3): number => (distance(subtract(a, offset), b) / ofMm) * 100;
  const joints = jointCentreIds.map((id) => share(one.landmarks[id]!, other.landmarks[id]!));
  const vertexOf = ({ mesh }: MeasuredBody, v: number): Vec3 => [
    mesh.positions[v * 3]!,
    mesh.positions[v * 3 + 1]!,
    mesh.positions[v * 3 + 2]!,
  ];
  const skin = [...new Set(one.mesh.indices)]
    .map((v) => share(vertexOf(one, v), vertexOf(other, v)))
    .toSorted((a, b) => a - b);
  const of100 = (percent: number): number => skin[Math.floor((skin.length * percent) / 100)]!;
  return { joints: Math.max(...joints), median: of100(50), most: of100(95) };
}

const midHips = ({ landmarks }: MeasuredBody): Vec3 =>
  midpoint(landmarks['hip.left']!, landmarks['hip.right']!);
