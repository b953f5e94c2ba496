import { scaleVector, type Vec3 } from '../geometry/vectors.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { findLandmark } from '../landmarks/findLandmark.ts';
import type { PartAxes } from './bodyAxes.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import type { Measure } from './measure.ts';
import { middleOf, pointOf, type MeasureContext } from './measureContext.ts';
import { farthestOf, girthOf, isReason, sectionNotes } from './partSection.ts';
import type { PostureNeed } from './postureNeeds.ts';
import { takeTrunkSection, trunkReferences } from './trunkSection.ts';

interface TrunkRecipe<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly kind: 'girth' | 'breadth' | 'depth';
  readonly definition: string;
  /** Whose height the trunk is cut at; of a pair the middle. */
  readonly landmark: LandmarkStem;
  readonly axesOf: (context: MeasureContext) => PartAxes;
  readonly posture: readonly PostureNeed[];
}

/** A measure of the level section of the trunk at a landmark: its girth, or its extent sideways or from front to back. */
export const defineTrunkMeasure = <const Id extends string>({
  landmark,
  axesOf,
  ...recipe
}: TrunkRecipe<Id>): Measure<Id, false> =>
  defineMeasure({
    ...recipe,
    isPaired: false,
    landmarks: [landmark],
    alsoUses: trunkReferences,
    takeFrom: (context) => {
      const at: Vec3 = findLandmark(landmark).isPaired
        ? middleOf(context, landmark)
        : pointOf(context, landmark);
      const axes = axesOf(context);
      const section = takeTrunkSection(context, at, axes);
      if (isReason(section)) return notTaken(section);
      if (recipe.kind === 'girth') return girthOf(section);
      const along = recipe.kind === 'breadth' ? axes.left : axes.front;
      const [far, near] = [farthestOf(section, along), farthestOf(section, scaleVector(along, -1))];
      return caliperLength(near, far, along, sectionNotes(section));
    },
  });
