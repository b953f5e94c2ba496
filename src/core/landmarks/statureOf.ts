import type { Vec3 } from '../geometry/vectors.ts';
import { stature as standingHeight } from '../measures/headHeights.ts';
import { findPostureMiss } from '../measures/postureNeeds.ts';
import { postureOf } from '../measures/postureOf.ts';
import { landmarkIdAt } from './findLandmark.ts';
import { meanMisfit, type PartMisfits } from './fitting/partMisfits.ts';
import type { FoundStature } from './foundLandmarks.ts';
import { jointCentres } from './jointCentres.ts';
import { sidesOf } from './landmark.ts';
import type { LandmarkId, LandmarkStem } from './landmarkIds.ts';
import { placeOf, pointOfLandmark, type FittedBody } from './refining/fittedBody.ts';
import type { RefinedLandmark } from './refining/refineLandmarks.ts';
import { uncertaintyOf } from './uncertainties.ts';

/** A fitted body and what was seen of it, in heights of the figure. */
interface FittedFigure {
  readonly body: FittedBody;
  readonly refined: readonly RefinedLandmark[];
  readonly misfits: PartMisfits;
  /** The figure's height in the unit given. */
  readonly unit: number;
}

/** How high the fitted body would stand at rest, in heights of the figure. */
export function restHeight({ space, placed }: FittedBody): number {
  const { rest, size } = placed;
  let lowest = Infinity;
  for (let v = 0; v < space.vertexCount; v++) lowest = Math.min(lowest, rest[v * 3 + 1]!);
  return size * (rest[space.landmarks['vertex']![0] * 3 + 1]! - lowest);
}

/** Of who stands straight the height of the crown over the ground, else of the fitted body at rest. */
export function statureOf(
  { body, refined, misfits, unit }: FittedFigure,
  fittedHeight: number,
): FoundStature {
  const places: Partial<Record<LandmarkId, Vec3>> = {};
  for (const { stem, side, at } of refined) places[landmarkIdAt(stem as LandmarkStem, side)] = at;
  for (const joint of jointCentres)
    for (const side of sidesOf(joint))
      places[landmarkIdAt(joint.stem, side)] = placeOf(body, pointOfLandmark(body.space, joint.stem, side)!);
  const isStraight = findPostureMiss(postureOf(places), standingHeight.posture, null) === null;
  const crown = places.vertex!;
  // What stands on something that was not seen as its base has its soles elsewhere than on the ground.
  const isOnGround = Math.abs(crown[1] - fittedHeight) < mostApart * fittedHeight;
  return isStraight && isOnGround
    ? {
        length: crown[1] * unit,
        uncertainty: uncertaintyOf('vertex', 'surface', misfits.head) * fittedHeight * unit,
        from: 'surface',
      }
    : {
        length: fittedHeight * unit,
        uncertainty: segmentsShare * fittedHeight * unit * oddness(misfits),
        from: 'segments',
      };
}

/** One standard deviation of a stature that is put together from segments, as a share. */
const segmentsShare = 0.012;

/** Crown and fitted stature of who stands straight differ by no more. */
const mostApart = 0.05;

/** How much less like a person than usual, 1 and more. */
const oddness = (misfits: PartMisfits): number => Math.max(1, meanMisfit(misfits) / 0.25);
