import type { Vec3 } from '../geometry/vectors.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { levelAxes, type PartAxes } from './bodyAxes.ts';
import { armParts } from './bodyParts.ts';
import type { NotTakenReason } from './measure.ts';
import type { MeasureContext } from './measureContext.ts';
import { partLines, partLineStems, trunkAt } from './partLines.ts';
import { takePartSection, type PartSection, type SectionWish } from './partSection.ts';

/** What sections of the trunk go by where it is known, to tell the trunk from arms beside it and left from right. */
export const trunkReferences: readonly LandmarkStem[] = partLineStems;

/** Directions of the chest, by the shoulders. */
export const chestAxes = ({ body }: MeasureContext): PartAxes =>
  levelAxes(body.landmarks, ['shoulder', 'acromion']);

/** Directions of the waist and the hips, by the hip joints. */
export const hipAxes = ({ body }: MeasureContext): PartAxes =>
  levelAxes(body.landmarks, ['hip', 'trochanterion', 'shoulder']);

/** How the trunk is cut level at the height of a point of its skin. */
export function trunkCut(
  { body: { landmarks } }: MeasureContext,
  { left, up, front }: PartAxes,
): (at: Vec3) => SectionWish {
  const apart = partLines(landmarks, armParts);
  return (at) => {
    const line = trunkAt(landmarks, at[1]);
    const axis = line ?? at;
    return {
      plane: { origin: axis, normal: up, right: left, ahead: front },
      axis,
      isAxisWithin: line !== null,
      apart,
    };
  };
}

export const takeTrunkSection = (
  context: MeasureContext,
  at: Vec3,
  axes: PartAxes,
): PartSection | NotTakenReason => takePartSection(context, trunkCut(context, axes)(at));
