import { add, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { LandmarkId, LandmarkStem } from '../landmarks/landmarkIds.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import { partsBut, type BodyPart } from './bodyParts.ts';
import { notTaken } from './defineMeasure.ts';
import { planeAcrossLimb, pointAlong, type LimbLine } from './limbSection.ts';
import type { MeasureNote, MeasureResult } from './measure.ts';
import { pointOf, type MeasureContext } from './measureContext.ts';
import { partLines } from './partLines.ts';
import { girthOf, isReason, tapeLengthOf, takePartSection, type SectionWish } from './partSection.ts';
import { searchSection } from './searchSection.ts';

/** A stretch of a limb, on the measure's side. */
export interface LimbStretch {
  readonly limb: 'arm' | 'leg';
  readonly joints: readonly [LandmarkStem, LandmarkStem];
}

export const upperArmStretch: LimbStretch = { limb: 'arm', joints: ['shoulder', 'elbow'] };
export const forearmStretch: LimbStretch = { limb: 'arm', joints: ['elbow', 'wrist'] };
export const thighStretch: LimbStretch = { limb: 'leg', joints: ['hip', 'knee'] };
export const shankStretch: LimbStretch = { limb: 'leg', joints: ['knee', 'ankle'] };

export const lineOf = (context: MeasureContext, { joints }: LimbStretch): LimbLine => ({
  from: pointOf(context, joints[0]),
  to: pointOf(context, joints[1]),
});

/** The girth at a share of the way along a stretch, across it or across a direction given. */
export function girthAt(
  context: MeasureContext,
  stretch: LimbStretch,
  share: number,
  { across, notes = [] }: { readonly across?: Vec3; readonly notes?: readonly MeasureNote[] } = {},
): MeasureResult {
  const wish = limbCut(context, stretch, across)(share);
  if (!wish) return contradiction(context, stretch);
  const section = takePartSection(context, wish);
  return isReason(section) ? notTaken(section) : girthOf(section, notes);
}

/** The greatest or the least girth between two shares of the way along a stretch. */
export function extremeGirth(
  context: MeasureContext,
  stretch: LimbStretch,
  sense: 'greatest' | 'least',
  from: number,
  to: number,
): MeasureResult {
  const sign = sense === 'greatest' ? 1 : -1;
  const found = searchSection(
    context,
    { from, to, wishAt: limbCut(context, stretch) },
    (section) => sign * tapeLengthOf(section),
  );
  if (!found) return contradiction(context, stretch);
  return isReason(found) ? notTaken(found) : girthOf(found.section);
}

/** How a limb is cut at a share of the way along a stretch; null where the stretch has no length. */
function limbCut(
  context: MeasureContext,
  stretch: LimbStretch,
  across?: Vec3,
): (share: number) => SectionWish | null {
  const line = lineOf(context, stretch);
  const along = across ?? subtract(line.to, line.from);
  const own: BodyPart = `${stretch.limb}.${context.side ?? 'left'}`;
  const apart = partLines(context.body.landmarks, partsBut(own));
  return (share) => {
    const axis = pointAlong(line, share);
    const plane = planeAcrossLimb(axis, along);
    return plane && { plane, axis, isAxisWithin: false, apart };
  };
}

function contradiction({ side }: MeasureContext, { joints }: LimbStretch): MeasureResult {
  const landmarks: readonly LandmarkId[] = joints.map((stem) => landmarkIdAt(stem, side ?? 'left'));
  return notTaken({ code: 'landmarksContradict', landmarks });
}

/** The direction half-way between two stretches that meet at a joint; null where they run back on each other. */
export function directionThrough(first: LimbLine, second: LimbLine): Vec3 | null {
  const before = normalize(subtract(first.to, first.from));
  const after = normalize(subtract(second.to, second.from));
  return before && after && normalize(add(before, after));
}
