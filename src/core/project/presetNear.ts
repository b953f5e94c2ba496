import type { PoseId } from '../body/pose/posePresets.ts';
import type { Box } from '../geometry/boxes.ts';

/**
 * The preset that a figure stands most like, by its width alone: while its landmarks are not known. With arms at the sides,
 * in the A-pose and in the T-pose the median man is 0.35, 0.78 and 1.05 of his stature wide; half-way between they part.
 */
export function presetNear({ min, max }: Box, statureMm: number): PoseId {
  const width = (max[0] - min[0]) / statureMm;
  return width < 0.56 ? 'down' : width < 0.92 ? 'a' : 't';
}
