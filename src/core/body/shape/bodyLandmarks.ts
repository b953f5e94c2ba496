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

/**
 * All landmarks of a body at rest, both sides, from those of the left and the middle: of the skin and of bones by their
 * stems, joints by their bones' names. What is missing is left out.
 */
export function bothSides(
  left: Readonly<Record<string, Vec3>>,
  joints: Readonly<Record<string, Vec3>>,
): Partial<Record<LandmarkId, Vec3>> {
  const found: Record<string, Vec3> = {};
  for (const { stem, isPaired } of landmarks) {
    const point = left[stem] ?? joints[jointNames[stem] ?? ''];
    if (!point) continue;
    if (!isPaired) found[stem] = point;
    else {
      found[`${stem}.left`] = point;
      found[`${stem}.right`] = [-point[0], point[1], point[2]];
    }
  }
  return found as Partial<Record<LandmarkId, Vec3>>;
}
