import type { Vec3 } from '../geometry/vectors.ts';
import { findLandmark } from '../landmarks/findLandmark.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { defineMeasure, takenLength } from './defineMeasure.ts';
import type { Measure, MeasureResult } from './measure.ts';
import { middleOf, pointOf } from './measureContext.ts';
import type { PostureNeed } from './postureNeeds.ts';

interface HeightRecipe<Id extends string, IsPaired extends boolean> {
  readonly id: Id;
  readonly label: string;
  readonly isPaired: IsPaired;
  readonly landmark: LandmarkStem;
  readonly definition: string;
  readonly posture: readonly PostureNeed[];
  readonly source?: string;
}

/** The height of a landmark; of a paired one in a measure that is not, half-way between the two sides'. */
export function defineHeight<const Id extends string, const IsPaired extends boolean>({
  landmark,
  ...recipe
}: HeightRecipe<Id, IsPaired>): Measure<Id, IsPaired> {
  const isMiddle = !recipe.isPaired && findLandmark(landmark).isPaired;
  return defineMeasure({
    ...recipe,
    kind: 'height',
    landmarks: [landmark],
    takeFrom: (context) =>
      heightOverGround(isMiddle ? middleOf(context, landmark) : pointOf(context, landmark)),
  });
}

/** How far a point is above the ground, y = 0, along the plumb line below it. */
export const heightOverGround = (point: Vec3): MeasureResult =>
  takenLength(point[1], [{ kind: 'line', points: [[point[0], 0, point[2]], point] }]);
