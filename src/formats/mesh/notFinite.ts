import { figureError } from '../../core/figures/figureError.ts';
import type { FileRepair } from '../../core/figures/figureFile.ts';

/** The most faces with coordinates that are not numbers which are left out without a word to the contrary. */
const mostPart = 0.01;

/**
 * The repair of having left out faces with coordinates that are not numbers. `first`: where the first one is. Throws
 * `not-finite` where they are more than 1 % of all: then the shape is not what its maker saw.
 */
export function reportNotFinite(dropped: number, faces: number, first: string): readonly FileRepair[] {
  if (dropped === 0) return [];
  if (dropped > faces * mostPart) throw figureError('not-finite', { where: first });
  return [{ code: 'not-finite-dropped', count: dropped }];
}
