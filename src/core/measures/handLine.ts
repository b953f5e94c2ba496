import { distance, dot, normalize, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import type { MeasureNote } from './measure.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';

/** The hand from the wrist's end to the fingertip, along its own line. */
export interface HandLine {
  readonly lengthMm: number;
  /** Of the palm, towards the fingers, of length 1. */
  readonly along: Vec3;
  readonly points: readonly Vec3[];
  readonly notes: readonly MeasureNote[];
}

/** What the line of a hand goes by where it is known; it needs `stylion` and `dactylion`. */
export const handReferences: readonly LandmarkStem[] = [
  'wrist',
  'middleProximal',
  'middleIntermediate',
  'middleDistal',
];

/** Fingers whose way along the joints is longer than the straight way by less are straight. */
const mostSlack = 1.005;

/**
 * The hand's length is taken along its axis from the level of the radius's end to the tip of the middle finger. With
 * the finger's joints known the way goes along them, so that a curled hand has the length of a flat one; else the
 * hand is taken to be straight. Null where points that cannot coincide do.
 */
export function handLineOf(context: MeasureContext): HandLine | null {
  const [start, tip] = [pointOf(context, 'stylion'), pointOf(context, 'dactylion')];
  const [wrist, knuckle, middle, last] = handReferences.map((stem) => findPoint(context, stem));
  if (!wrist || !knuckle || !middle || !last) {
    const along = normalize(subtract(tip, wrist ?? start));
    if (!along) return null;
    const lengthMm = dot(subtract(tip, start), along);
    return {
      lengthMm,
      along,
      points: [subtract(tip, scaleVector(along, lengthMm)), tip],
      notes: ['handTakenStraight'],
    };
  }
  const along = normalize(subtract(knuckle, wrist));
  if (!along) return null;
  const toKnuckle = dot(subtract(knuckle, start), along);
  const finger = distance(knuckle, middle) + distance(middle, last) + distance(last, tip);
  const isStraight = finger + distance(wrist, knuckle) < mostSlack * distance(wrist, tip);
  return {
    lengthMm: toKnuckle + finger,
    along,
    points: [subtract(knuckle, scaleVector(along, toKnuckle)), knuckle, middle, last, tip],
    notes: isStraight ? [] : ['alongBentHand'],
  };
}
