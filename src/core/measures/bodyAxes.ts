import {
  add,
  cross,
  dot,
  midpoint,
  normalize,
  scaleVector,
  subtract,
  type Vec3,
} from '../geometry/vectors.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import type { MeasuredBody } from './measuredBody.ts';

/** Directions of a part of the body, of length 1 and at right angles. */
export interface PartAxes {
  /** To the part's own left. */
  readonly left: Vec3;
  readonly up: Vec3;
  /** To its front. */
  readonly front: Vec3;
}

type Landmarks = MeasuredBody['landmarks'];

const upright: Vec3 = [0, 1, 0];

/**
 * Level directions of a part that stands upright: its left goes from the right to the left landmark of the first pair
 * of `pairs` that is known; without one they are the body frame's.
 */
export function levelAxes(landmarks: Landmarks, pairs: readonly LandmarkStem[]): PartAxes {
  for (const pair of pairs) {
    const across = acrossPair(landmarks, pair);
    const left = across && normalize([across[0], 0, across[2]]);
    if (left) return { left, up: upright, front: cross(left, upright) };
  }
  return { left: [1, 0, 0], up: upright, front: [0, 0, 1] };
}

/**
 * The line from the ear's notch to the outer corner of the eye rises by as much while the head stands level in the
 * Frankfurt plane: ANSUR II's mean eye height less tragion height is 17 mm (men 1642.4 − 1625.1, women 1519.5 −
 * 1502.0), over about 75 mm from notch to corner.
 */
const eyeLineRad = Math.atan2(17.4, 75);

/**
 * Directions of the head, whichever way it is held, from both ears and both eyes; null without them. Good to some 3°:
 * a head that stands level is better measured by the body frame's own up.
 */
export function headAxes(landmarks: Landmarks): PartAxes | null {
  const left = normalize(acrossPair(landmarks, 'tragion') ?? [0, 0, 0]);
  const ear = middleOfPair(landmarks, 'tragion');
  const eye = middleOfPair(landmarks, 'ectocanthus');
  if (!left || !ear || !eye) return null;
  const eyeLine = subtract(eye, ear);
  const ahead = normalize(subtract(eyeLine, scaleVector(left, dot(eyeLine, left))));
  if (!ahead) return null;
  const over = cross(ahead, left);
  const front = subtract(scaleVector(ahead, Math.cos(eyeLineRad)), scaleVector(over, Math.sin(eyeLineRad)));
  const up = add(scaleVector(over, Math.cos(eyeLineRad)), scaleVector(ahead, Math.sin(eyeLineRad)));
  return { left, up, front };
}

function acrossPair(landmarks: Landmarks, stem: LandmarkStem): Vec3 | null {
  const [left, right] = pairOf(landmarks, stem);
  return left && right ? subtract(left, right) : null;
}

/** Half-way between left and right of a paired landmark; null where either is not known. */
export function middleOfPair(landmarks: Landmarks, stem: LandmarkStem): Vec3 | null {
  const [left, right] = pairOf(landmarks, stem);
  return left && right ? midpoint(left, right) : null;
}

const pairOf = (landmarks: Landmarks, stem: LandmarkStem): readonly [Vec3 | undefined, Vec3 | undefined] => {
  const at = (side: 'left' | 'right'): Vec3 | undefined => landmarks[`${stem}.${side}` as keyof Landmarks];
  return [at('left'), at('right')];
};
