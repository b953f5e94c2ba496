import { cross, dot, midpoint, normalize, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';

/** Directions of a foot, of length 1 and at right angles, and where it is. */
export interface FootFrame {
  readonly heel: Vec3;
  readonly toe: Vec3;
  /** From heel to toe: level where the foot stands flat. */
  readonly ahead: Vec3;
  readonly up: Vec3;
  readonly left: Vec3;
  /** Along `ahead`, from heel to toe. */
  readonly lengthMm: number;
}

/** A foot whose heel-to-toe line slopes less stands flat, and is measured level. */
const mostSlope = Math.sin((8 * Math.PI) / 180);

/** A foot by its heel, its toe and its outer ankle, standing or lifted; null where these lie on one line. */
export function footFrameOf(context: MeasureContext): FootFrame | null {
  const [heel, toe] = [pointOf(context, 'pternion'), pointOf(context, 'akropodion')];
  const along = subtract(toe, heel);
  const direction = normalize(along);
  if (!direction) return null;
  const isFlat = Math.abs(direction[1]) < mostSlope;
  const ankle = subtract(middleOfAnkle(context), heel);
  const up: Vec3 | null = isFlat
    ? [0, 1, 0]
    : normalize(subtract(ankle, scaleVector(direction, dot(ankle, direction))));
  const ahead = up && normalize(subtract(along, scaleVector(up, dot(along, up))));
  if (!ahead) return null;
  return { heel, toe, ahead, up, left: cross(up, ahead), lengthMm: dot(along, ahead) };
}

/** The outer ankle alone lies so far to the side that a lifted foot would seem turned over. */
function middleOfAnkle(context: MeasureContext): Vec3 {
  const [joint, inner] = [findPoint(context, 'ankle'), findPoint(context, 'medialMalleolus')];
  const outer = pointOf(context, 'malleolus');
  return joint ?? (inner ? midpoint(inner, outer) : outer);
}

/** Heel and toe of a foot, where both are known. */
export function footEnds(context: MeasureContext, side: BodySide): readonly [Vec3, Vec3] | null {
  const [heel, toe] = [findPoint(context, 'pternion', side), findPoint(context, 'akropodion', side)];
  return heel && toe && [heel, toe];
}
