import { add, lengthOf, midpoint, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { bodySides } from '../landmarks/landmark.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { figureParts, type FigurePart } from '../measures/partOfMeasure.ts';

/** A limb as a line with a thickness. */
interface Capsule {
  readonly part: FigurePart;
  readonly from: Vec3;
  readonly to: Vec3;
  readonly radius: number;
}

type Landmarks = Readonly<Partial<Record<LandmarkId, Vec3>>>;

/** Half of how thick each is, as a share of stature: about those of people (girth ÷ 2π, ANSUR II men). */
const thickness = {
  head: 0.052,
  neck: 0.035,
  trunk: 0.075,
  pelvis: 0.08,
  upperArm: 0.03,
  forearm: 0.024,
  hand: 0.02,
  thigh: 0.05,
  shank: 0.032,
  foot: 0.02,
} as const;

/**
 * The part of the body that each vertex of a figure is on: that whose line, as thick as the part, is nearest.
 * @param positions 3 per vertex
 * @param landmarks in the same frame and unit
 * @returns for each vertex its part's place in `figureParts`; null where landmarks do not tell
 */
export function partsOfVertices(positions: Float32Array, landmarks: Landmarks): Uint8Array | null {
  const capsules = capsulesOf(landmarks);
  if (!capsules) return null;
  const parts = new Uint8Array(positions.length / 3);
  const places = capsules.map(({ part }) => figureParts.indexOf(part));
  for (let vertex = 0; vertex < parts.length; vertex++) {
    const at = vertex * 3;
    let least = Infinity;
    for (let i = 0; i < capsules.length; i++) {
      const away = distanceTo(capsules[i]!, positions[at]!, positions[at + 1]!, positions[at + 2]!);
      if (away >= least) continue;
      least = away;
      parts[vertex] = places[i]!;
    }
  }
  return parts;
}

/** From the skin of a capsule, below 0 within; makes nothing. */
function distanceTo({ from, to, radius }: Capsule, x: number, y: number, z: number): number {
  const [ux, uy, uz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const [vx, vy, vz] = [x - from[0], y - from[1], z - from[2]];
  const square = ux * ux + uy * uy + uz * uz;
  const share = square > 0 ? Math.max(0, Math.min(1, (ux * vx + uy * vy + uz * vz) / square)) : 0;
  return Math.hypot(vx - share * ux, vy - share * uy, vz - share * uz) - radius;
}

function capsulesOf(landmarks: Landmarks): readonly Capsule[] | null {
  const { vertex, menton, neckBase, headBase } = landmarks;
  const hips = bodySides.map((side) => landmarks[`hip.${side}`]);
  const shoulders = bodySides.map((side) => landmarks[`shoulder.${side}`]);
  const [[hipL, hipR], [shoulderL, shoulderR]] = [hips, shoulders];
  if (!vertex || !neckBase || !headBase || !hipL || !hipR || !shoulderL || !shoulderR) return null;
  const pelvis = midpoint(hipL, hipR);
  const chest = midpoint(shoulderL, shoulderR);
  const size = lengthOf(subtract(vertex, headBase)) + lengthOf(subtract(headBase, pelvis));
  // From the hip joints up about half of the stature.
  const statureMm = 2 * size;
  const capsule = (part: FigurePart, from: Vec3, to: Vec3, thick: keyof typeof thickness): Capsule => ({
    part,
    from,
    to,
    radius: thickness[thick] * statureMm,
  });
  const chin = menton ?? headBase;
  const crown = add(headBase, scaleVector(subtract(vertex, headBase), 0.6));
  return [
    capsule('head', headBase, crown, 'head'),
    // A large head's chin hangs before the neck and the chest.
    capsule('head', headBase, chin, 'neck'),
    capsule('neck', neckBase, headBase, 'neck'),
    capsule('trunk', pelvis, chest, 'trunk'),
    capsule('trunk', hipL, hipR, 'pelvis'),
    capsule('trunk', towards(shoulderL, chest, 0.35), towards(shoulderR, chest, 0.35), 'neck'),
    ...bodySides.flatMap((side) => limbsOf(side, landmarks, capsule)),
  ];
}

const towards = (from: Vec3, to: Vec3, share: number): Vec3 =>
  add(from, scaleVector(subtract(to, from), share));

/** Arm and leg of a side, as far as their joints are known. */
function limbsOf(
  side: (typeof bodySides)[number],
  landmarks: Landmarks,
  capsule: (part: FigurePart, from: Vec3, to: Vec3, thick: keyof typeof thickness) => Capsule,
): readonly Capsule[] {
  const at = (stem: string): Vec3 | undefined => landmarks[`${stem}.${side}` as LandmarkId];
  const limb = (
    part: FigurePart,
    from: string,
    to: string,
    thick: keyof typeof thickness,
  ): readonly Capsule[] => {
    const [start, end] = [at(from), at(to)];
    return start && end ? [capsule(part, start, end, thick)] : [];
  };
  const [hip, knee] = [at('hip'), at('knee')];
  return [
    ...limb('arms', 'shoulder', 'elbow', 'upperArm'),
    ...limb('arms', 'elbow', 'wrist', 'forearm'),
    ...limb('hands', 'wrist', 'dactylion', 'hand'),
    // The skin about the hip joint is the trunk's.
    ...(hip && knee ? [capsule('legs', towards(hip, knee, 0.22), knee, 'thigh')] : []),
    ...limb('legs', 'knee', 'ankle', 'shank'),
    ...limb('feet', 'pternion', 'akropodion', 'foot'),
  ];
}
