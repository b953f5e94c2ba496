import type { Box } from '../geometry/boxes.ts';

/** How far a box reaches sideways or in depth from the upright axis, mm. */
export const horizontalReachMm = ({ min, max }: Box): number =>
  Math.max(Math.abs(min[0]), Math.abs(max[0]), Math.abs(min[2]), Math.abs(max[2]));
