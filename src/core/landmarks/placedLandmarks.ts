import type { Vec3 } from '../geometry/vectors.ts';
import type { FoundFigure, FoundLandmark } from './foundLandmarks.ts';
import type { LandmarkId } from './landmarkIds.ts';

/** Where the person has put landmarks, in the frame and unit of what was found. */
export type PlacedLandmarks = Readonly<Partial<Record<LandmarkId, Vec3>>>;

/** A point set by eye on a surface is good to about this share of stature, one standard deviation. */
const placedShare = 0.002;

/**
 * What was found with the person's own landmarks in the place of those found: theirs always win. On what is no figure
 * they are all that there is. Ids that are none, as a newer program may have stored them, are left out.
 */
export function withPlaced(
  found: FoundFigure['landmarks'],
  placed: PlacedLandmarks,
  stature: number,
): FoundFigure['landmarks'] {
  const own = Object.entries(placed)
    .filter(([id]) => Object.hasOwn(found, id))
    .map(([id, at]): readonly [string, FoundLandmark] => [
      id,
      { at, source: 'user', uncertainty: placedShare * stature },
    ]);
  return own.length === 0 ? found : { ...found, ...Object.fromEntries(own) };
}
