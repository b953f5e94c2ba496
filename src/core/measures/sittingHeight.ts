import { distance, type Vec3 } from '../geometry/vectors.ts';
import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import type { MeasureResult } from './measure.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';
import { findPostureMiss, headUpright, seated, standing, upright } from './postureNeeds.ts';
import { reachNear } from './surfaceReach.ts';

/**
 * Of those who stand the seat would be so far below the crotch, as a share of stature. From ANSUR II's means: crotch
 * height less (stature less sitting height) is 8.0 mm of 1756.2 for men, 10.2 of 1628.5 for women.
 */
const seatBelowCrotch = 0.0054;

/** The seat is looked for below the hip joints, within this share of the thigh's length. */
const seatReach = 0.4;

export const sittingHeight = defineMeasure({
  id: 'sittingHeight',
  label: 'Sitting height',
  kind: 'height',
  isPaired: false,
  definition:
    'From the seat up to the crown, sitting upright. Of a body that stands: stature less the legs, the seat being taken to be just below the crotch.',
  posture: [...upright, headUpright],
  landmarks: ['vertex'],
  alsoUses: ['crotch', 'hip', 'knee'],
  takeFrom: (context) => {
    const { posture } = context.body;
    if (!findPostureMiss(posture, seated, null)) return heightOverSeat(context);
    const miss = findPostureMiss(posture, standing, null);
    return miss ? notTaken({ code: 'posture', ...miss }) : heightLessLegs(context);
  },
});

const missing = (stems: readonly LandmarkStem[], sides: readonly BodySide[] = ['left']): MeasureResult =>
  notTaken({
    code: 'landmarksMissing',
    landmarks: stems.flatMap((stem) => sides.map((side) => landmarkIdAt(stem, side))),
  });

function heightLessLegs(context: MeasureContext): MeasureResult {
  const [vertex, crotch] = [pointOf(context, 'vertex'), findPoint(context, 'crotch')];
  if (!crotch) return missing(['crotch']);
  const seat: Vec3 = [crotch[0], crotch[1] - seatBelowCrotch * vertex[1], crotch[2]];
  return caliperLength(seat, vertex, [0, 1, 0], ['seatEstimated']);
}

function heightOverSeat(context: MeasureContext): MeasureResult {
  let seat: Vec3 | null = null;
  for (const side of bodySides) {
    const [hip, knee] = [findPoint(context, 'hip', side), findPoint(context, 'knee', side)];
    if (!hip || !knee) return missing(['hip', 'knee'], bodySides);
    const low = reachNear(context.body.mesh, hip, seatReach * distance(hip, knee), [0, -1, 0]);
    if (low && (!seat || low[1] < seat[1])) seat = low;
  }
  const vertex = pointOf(context, 'vertex');
  return seat ? caliperLength(seat, vertex, [0, 1, 0]) : notTaken({ code: 'noSection', at: vertex });
}
