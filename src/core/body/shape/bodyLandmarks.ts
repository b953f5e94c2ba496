import { landmarks, type LandmarkId } from '../../landmarks/landmarkIds.ts';

/** Which bone begins at a joint centre that landmarks name otherwise; of paired ones the left. */
const jointNames: Readonly<Record<string, string>> = {
  headBase: 'head',
  neckBase: 'neck',
  pelvis: 'hips',
  shoulder: 'leftUpperArm',
  elbow: 'leftLowerArm',
  wrist: 'leftHand',
  hip: 'leftUpperLeg',
  knee: 'leftLowerLeg',
  ankle: 'leftFoot',
  middleProximal: 'leftMiddleProximal',
  middleIntermediate: 'leftMiddleIntermediate',
  middleDistal: 'leftMiddleDistal',
};

/** Points of the left side and the middle, or of the right side, by the stems of landmarks or the left bones' names. */
export interface SidePoints<Point> {
  /** Of the skin and of bones. */
  readonly points: Readonly<Record<string, Point>>;
  readonly joints: Readonly<Record<string, Point>>;
}

/**
 * Points of a body, or what carries them, by the ids of landmarks: of the skin and of bones by their stems, joints by
 * their bones' names. What is missing is left out.
 */
export function nameLandmarks<Point>(
  left: SidePoints<Point>,
  right: SidePoints<Point>,
): Partial<Record<LandmarkId, Point>> {
  const found: Record<string, Point> = {};
  for (const { stem, isPaired } of landmarks)
    for (const [side, { points, joints }] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const point = points[stem] ?? joints[jointNames[stem] ?? ''];
      if (!point || (!isPaired && side === 'right')) continue;
      found[isPaired ? `${stem}.${side}` : stem] = point;
    }
  return found;
}
