import type { Box } from '../geometry/boxes.ts';
import { centreOf } from '../geometry/boxes.ts';
import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import type { ReferenceModel } from './derivedReference.ts';

/** Clear space between neighbours, as a share of the figure's stature. */
const gapShare = 0.06;

/**
 * How far bodies that stand beside a figure are from its axis, one after another: the first next to the figure. All in mm.
 * @param reachMm how far the figure itself reaches to that side
 * @param bodiesMm how far each body reaches to either side of its own axis
 */
export function placeBeside(
  reachMm: number,
  statureMm: number,
  bodiesMm: readonly number[],
): readonly number[] {
  let edgeMm = reachMm;
  return bodiesMm.map((bodyMm) => {
    const middleMm = edgeMm + gapShare * statureMm + bodyMm;
    edgeMm = middleMm + bodyMm;
    return middleMm;
  });
}

/**
 * The point on the ground that is put on the figure's axis: below the hips where the figure's own axis is that of its
 * hips, else in the middle of the body, as the figure's is (`fileToBody`).
 */
export function axisOfReference({ landmarks, box }: ReferenceModel, hasFigureHips: boolean): Vec3 {
  const [left, right] = [landmarks['hip.left'], landmarks['hip.right']];
  const [x, , z] = hasFigureHips && left && right ? midpoint(left, right) : centreOf(box);
  return [x, 0, z];
}

/** How far a body reaches sideways or in depth from a point on the ground, mm. */
export const reachFrom = ([x, , z]: Vec3, { min, max }: Box): number =>
  Math.max(x - min[0], max[0] - x, z - min[2], max[2] - z);
