import { heightOver, planeAcross, type Plane } from '../geometry/planes.ts';
import { add, cross, distance, midpoint, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { bodySides } from '../landmarks/landmark.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { headFrameOf, headReferences } from './headFrame.ts';
import type { PartAxes } from './bodyAxes.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';
import { girthOf, isReason, takePartSection } from './partSection.ts';

/** The tape lies on the upper edge of the brow ridges: so far above the glabella, as a share of the head's length. */
const overGlabella = 0.04;

/** It is moved up until it clears the ears, but by no more than this share of the head's length. */
const mostLift = 0.12;

export const headCircumference = defineMeasure({
  id: 'headCircumference',
  label: 'Head girth',
  kind: 'girth',
  isPaired: false,
  definition:
    'Round the head just above brow ridges and ears, over the point of the back of the head that is farthest from the brows.',
  posture: [],
  landmarks: ['glabella', 'opisthocranion'],
  alsoUses: [...headReferences, 'earTop'],
  takeFrom: (context) => {
    const [brow, back] = [pointOf(context, 'glabella'), pointOf(context, 'opisthocranion')];
    const frame = headFrameOf(context);
    if (isReason(frame)) return notTaken(frame);
    const plane = tapePlane(context, brow, back, frame.axes);
    if (!plane) return notTaken({ code: 'landmarksContradict', landmarks: ['glabella', 'opisthocranion'] });
    const section = takePartSection(context, { plane, axis: plane.origin, isAxisWithin: true, apart: [] });
    return isReason(section) ? notTaken(section) : girthOf(section, frame.notes);
  },
});

function tapePlane(context: MeasureContext, brow: Vec3, back: Vec3, { left, up }: PartAxes): Plane | null {
  const length = distance(brow, back);
  const front = add(brow, scaleVector(up, overGlabella * length));
  const plane = planeAcross(midpoint(front, back), cross(subtract(front, back), left), left);
  if (!plane) return null;
  const overEars = bodySides.map((side) => {
    const ear = findPoint(context, 'earTop', side);
    return ear ? heightOver(plane, ear) + length * 0.01 : 0;
  });
  const highest = Math.max(0, ...overEars);
  const lift = Math.min(highest, mostLift * length);
  return { ...plane, origin: add(plane.origin, scaleVector(plane.normal, lift)) };
}
