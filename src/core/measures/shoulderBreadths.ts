import { dot, scaleVector, type Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import type { NotTakenReason } from './measure.ts';
import { bothOf, pointOf, type MeasureContext } from './measureContext.ts';
import { crossingsOf, partLine } from './partLines.ts';
import { farthestOf, isReason } from './partSection.ts';
import { armHangingWithin, upright } from './postureNeeds.ts';
import { searchSection } from './searchSection.ts';
import { straightLength } from './straightLength.ts';
import { chestAxes, trunkReferences } from './trunkSection.ts';

const posture = [...upright, armHangingWithin(20)];

export const biacromialBreadth = defineMeasure({
  id: 'biacromialBreadth',
  label: 'Shoulder breadth, of the bones',
  kind: 'breadth',
  isPaired: false,
  definition: 'Between the bony tips of the two shoulders, arms hanging: raised arms draw them together.',
  posture,
  landmarks: ['acromion'],
  takeFrom: (context) => straightLength(...bothOf(context, 'acromion')),
});

/** The swell of the deltoid is looked for down to as far below the armpit, as a share of the way there. */
const belowAxilla = 0.15;

export const bideltoidBreadth = defineMeasure({
  id: 'bideltoidBreadth',
  label: 'Shoulder breadth',
  kind: 'breadth',
  isPaired: false,
  definition: 'Greatest level breadth across the swell of both deltoids, arms hanging.',
  posture,
  landmarks: ['acromion', 'axilla'],
  alsoUses: trunkReferences,
  takeFrom: (context) => {
    const { left } = chestAxes(context);
    const leftmost = farthestOfShoulder(context, 'left', left);
    if (isReason(leftmost)) return notTaken(leftmost);
    const rightmost = farthestOfShoulder(context, 'right', scaleVector(left, -1));
    return isReason(rightmost) ? notTaken(rightmost) : caliperLength(rightmost, leftmost, left);
  },
});

/** The outermost point of a shoulder, from its tip down to a little below the armpit. */
function farthestOfShoulder(context: MeasureContext, side: BodySide, outward: Vec3): Vec3 | NotTakenReason {
  const [acromion, axilla] = [pointOf(context, 'acromion', side), pointOf(context, 'axilla', side)];
  const axes = chestAxes(context);
  const line = partLine(context.body.landmarks, `arm.${side}`);
  const found = searchSection(
    context,
    {
      from: acromion[1],
      to: axilla[1] - belowAxilla * (acromion[1] - axilla[1]),
      wishAt: (height) => {
        const plane = {
          origin: [acromion[0], height, acromion[2]] as Vec3,
          normal: axes.up,
          right: axes.left,
          ahead: axes.front,
        };
        return { plane, axis: crossingsOf(line, plane)[0] ?? plane.origin, isAxisWithin: false, apart: [] };
      },
    },
    (section) => dot(farthestOf(section, outward), outward),
  );
  if (!found || isReason(found)) return found ?? { code: 'noSection', at: acromion };
  return farthestOf(found.section, outward);
}
