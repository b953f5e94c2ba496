import { cross, dot, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { headAxes, middleOfPair } from './bodyAxes.ts';
import type { MeasuredBody } from './measuredBody.ts';
import type { Posture, Sides } from './posture.ts';

type Landmarks = MeasuredBody['landmarks'];

const upright: Vec3 = [0, 1, 0];

/**
 * What a body is doing, by its joint centres in the body frame (and the head by ears and eyes). Angles whose joints
 * are not known are null. The hand's direction is from the wrist to the middle finger's knuckle, or where that is not
 * known to its tip.
 */
export function postureOf(landmarks: Landmarks): Posture {
  const up = trunkUp(landmarks);
  const down: Vec3 | null = up && [-up[0], -up[1], -up[2]];
  const left = directionOf(landmarks['shoulder.right'], landmarks['shoulder.left']);
  const front = up && left && normalize(cross(left, up));
  const segment = (from: LandmarkStem, to: LandmarkStem, side: BodySide): Vec3 | null =>
    directionOf(landmarks[landmarkIdAt(from, side)], landmarks[landmarkIdAt(to, side)]);
  return {
    trunkLeanDeg: angleBetween(up, upright),
    headTiltDeg: angleBetween(headAxes(landmarks)?.up ?? null, upright),
    armRaiseDeg: onBothSides((side) => angleBetween(down, segment('shoulder', 'elbow', side))),
    armForwardDeg: onBothSides((side) => {
      const across = angleBetween(front, segment('shoulder', 'elbow', side));
      return across === null ? null : 90 - across;
    }),
    elbowBendDeg: onBothSides((side) =>
      angleBetween(segment('shoulder', 'elbow', side), segment('elbow', 'wrist', side)),
    ),
    wristBendDeg: onBothSides((side) =>
      angleBetween(
        segment('elbow', 'wrist', side),
        segment('wrist', 'middleProximal', side) ?? segment('wrist', 'dactylion', side),
      ),
    ),
    hipBendDeg: onBothSides((side) => angleBetween(down, segment('hip', 'knee', side))),
    kneeBendDeg: onBothSides((side) =>
      angleBetween(segment('hip', 'knee', side), segment('knee', 'ankle', side)),
    ),
  };
}

/** From mid-hip to mid-shoulder, or where the shoulders are not known to the base of the neck. */
function trunkUp(landmarks: Landmarks): Vec3 | null {
  const low = middleOfPair(landmarks, 'hip') ?? landmarks.pelvis;
  const high = middleOfPair(landmarks, 'shoulder') ?? landmarks.neckBase;
  return directionOf(low, high);
}

const directionOf = (from: Vec3 | undefined, to: Vec3 | undefined): Vec3 | null =>
  from && to ? normalize(subtract(to, from)) : null;

const onBothSides = (angleOn: (side: BodySide) => number | null): Sides<number | null> => ({
  left: angleOn('left'),
  right: angleOn('right'),
});

/** In degrees, 0 to 180, by sine and cosine: exact where directions nearly agree. */
function angleBetween(a: Vec3 | null, b: Vec3 | null): number | null {
  if (!a || !b) return null;
  const turned = cross(a, b);
  return (Math.atan2(Math.hypot(...turned), dot(a, b)) * 180) / Math.PI;
}
