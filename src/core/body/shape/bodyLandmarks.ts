import type { Vec3 } from '../../geometry/vectors.ts';
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
export interface SidePoints {
  /** Of the skin and of bones. */
  readonly points: Readonly<Record<string, Vec3>>;
  readonly joints: Readonly<Record<string, Vec3>>;
}

/**
 * All landmarks of a body, both sides: of the skin and of bones by their stems, joints by their bones' names. What is
 * missing is left out.
 * @param right by default the mirror images of the left, as at rest
 */
export function bothSides(
  left: SidePoints,
  right: SidePoints = mirrored(left),
): Partial<Record<LandmarkId, Vec3>> {
  const found: Record<string, Vec3> = {};
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

const mirrored = ({ points, joints }: SidePoints): SidePoints => ({
  points: mapPoints(points),
  joints: mapPoints(joints),
});

const mapPoints = (points: Readonly<Record<string, Vec3>>): Record<string, Vec3> =>
  Object.fromEntries(Object.entries(points).map(([name, [x, y, z]]) => [name, [-x, y, z]]));
