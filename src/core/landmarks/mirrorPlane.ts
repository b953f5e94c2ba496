import { add, dot, lengthOf, normalize, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { FoundFigure } from './foundLandmarks.ts';
import type { LandmarkId } from './landmarkIds.ts';

/** The plane that a figure's left and right mirror each other in, in the frame of its landmarks. */
export interface MirrorPlane {
  readonly at: Vec3;
  /** To the figure's left, of length 1. */
  readonly normal: Vec3;
}

/** Landmarks of trunk and head, which no pose of the limbs moves. */
const trunkPairs = ['pupil', 'tragion', 'acromion', 'shoulder', 'thelion', 'hip', 'trochanterion'] as const;

/** Twins mirror each other when they do to this share of stature. */
const twinShare = 0.03;

/** A paired landmark's id on the other side; null of those in the middle. */
export function twinOf(id: LandmarkId): LandmarkId | null {
  const [stem, side] = id.split('.');
  return side ? (`${stem}.${side === 'left' ? 'right' : 'left'}` as LandmarkId) : null;
}

/** The plane that lies best between the landmarks of trunk and head; null where no pair is known. */
export function mirrorPlaneOf(landmarks: FoundFigure['landmarks']): MirrorPlane | null {
  const pairs = trunkPairs.flatMap((stem) => {
    const [left, right] = [landmarks[`${stem}.left`].at, landmarks[`${stem}.right`].at];
    return left && right ? [{ left, right }] : [];
  });
  const sum = (points: readonly Vec3[]): Vec3 => points.reduce(add, [0, 0, 0]);
  const normal = normalize(sum(pairs.map(({ left, right }) => subtract(left, right))));
  const at = scaleVector(sum(pairs.map(({ left, right }) => add(left, right))), 0.5 / pairs.length);
  return normal && { at, normal };
}

export const mirrored = (point: Vec3, { at, normal }: MirrorPlane): Vec3 =>
  subtract(point, scaleVector(normal, 2 * dot(subtract(point, at), normal)));

/**
 * Where a landmark's twin mirrors it; null where the figure's pose or form does not mirror there, or it has none.
 * @param stature in the unit of the landmarks
 */
export function mirrorPlace(
  landmarks: FoundFigure['landmarks'],
  id: LandmarkId,
  stature: number,
): ((at: Vec3) => Vec3) | null {
  const twin = twinOf(id);
  const plane = twin && mirrorPlaneOf(landmarks);
  const [own, other] = [landmarks[id].at, twin && landmarks[twin].at];
  if (!plane || !own || !other) return null;
  const isAlike = lengthOf(subtract(mirrored(own, plane), other)) < twinShare * stature;
  return isAlike ? (at) => mirrored(at, plane) : null;
}
