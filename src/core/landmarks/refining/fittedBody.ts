import { boneIndex } from '../../body/bones.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { BodySide } from '../landmark.ts';
import type { BodyState } from '../fitting/bodyState.ts';
import { placeBody, type PlacedBody } from '../fitting/placeBody.ts';
import { normalsOf } from '../fitting/skinPoints.ts';

/** A fitted body with all its points; lengths in heights of the figure, in its body frame. */
export interface FittedBody {
  readonly space: ShapeSpace;
  readonly placed: PlacedBody;
  /** Of the skin's vertices, as placed; 3 each. */
  readonly normals: Float64Array;
}

export function fittedBody(space: ShapeSpace, state: BodyState): FittedBody {
  const all = Uint32Array.from({ length: space.mean.length / 3 }, (_, i) => i);
  const placed = placeBody(space, state, all);
  return { space, placed, normals: normalsOf(placed.points, space.triangles, space.vertexCount) };
}

const numberOn = (pair: readonly [number, number] | undefined, side: BodySide): number | null =>
  pair ? pair[side === 'left' ? 0 : 1] : null;

/** Bones whose joints are landmarks, without their sides. */
const boneOfJoint: Readonly<Record<string, string>> = {
  headBase: 'head',
  neckBase: 'neck',
  pelvis: 'hips',
  shoulder: 'UpperArm',
  elbow: 'LowerArm',
  wrist: 'Hand',
  hip: 'UpperLeg',
  knee: 'LowerLeg',
  ankle: 'Foot',
  middleProximal: 'MiddleProximal',
  middleIntermediate: 'MiddleIntermediate',
  middleDistal: 'MiddleDistal',
};

/** The bone, without its side, whose joint a landmark is; null of landmarks of the skin. */
export const boneOfLandmark = (stem: string): string | null => boneOfJoint[stem] ?? null;

/** The number of any landmark's point in the space, of the skin or a joint; null where the space has none. */
export function pointOfLandmark(space: ShapeSpace, stem: string, side: BodySide): number | null {
  const bone = boneOfLandmark(stem);
  return bone ? jointPoint(space, bone, side) : landmarkPoint(space, stem, side);
}

/** The number of a landmark of the skin in the space; null where the space has none. */
export const landmarkPoint = ({ landmarks }: ShapeSpace, stem: string, side: BodySide): number | null =>
  numberOn(landmarks[stem], side);

/** The number of a joint's point, by the bone's name without its side: `UpperArm`, `head`. */
export const jointPoint = ({ joints }: ShapeSpace, bone: string, side: BodySide): number | null =>
  numberOn(joints[bone] ?? joints[`left${bone}`], side);

export const placeOf = ({ placed: { points } }: FittedBody, point: number): Vec3 => [
  points[point * 3]!,
  points[point * 3 + 1]!,
  points[point * 3 + 2]!,
];

/** Where a direction of a bone at rest (the body frame's axes) looks as the bone is turned. */
export function directionOf({ placed: { rotations } }: FittedBody, bone: string, [x, y, z]: Vec3): Vec3 {
  const r = boneIndex(bone) * 9;
  return [
    rotations[r]! * x + rotations[r + 1]! * y + rotations[r + 2]! * z,
    rotations[r + 3]! * x + rotations[r + 4]! * y + rotations[r + 5]! * z,
    rotations[r + 6]! * x + rotations[r + 7]! * y + rotations[r + 8]! * z,
  ];
}

/** The way that the skin looks about one of the space's points: that of the vertex nearest to it. */
export function lookingAt({ space, placed, normals }: FittedBody, point: number): Vec3 {
  const { points } = placed;
  const [x, y, z] = [points[point * 3]!, points[point * 3 + 1]!, points[point * 3 + 2]!];
  let [nearest, least] = [0, Infinity];
  for (let v = 0; v < space.vertexCount; v++) {
    const square = (points[v * 3]! - x) ** 2 + (points[v * 3 + 1]! - y) ** 2 + (points[v * 3 + 2]! - z) ** 2;
    if (square < least) [nearest, least] = [v, square];
  }
  return [normals[nearest * 3]!, normals[nearest * 3 + 1]!, normals[nearest * 3 + 2]!];
}
