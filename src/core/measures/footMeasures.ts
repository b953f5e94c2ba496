import { normalize, scaleVector, subtract, dot, type Vec3 } from '../geometry/vectors.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { footExtent } from './footExtent.ts';
import { footFrameOf } from './footFrame.ts';
import type { MeasureResult } from './measure.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';

const footStems = ['pternion', 'akropodion', 'malleolus'] as const;

/** What a lifted foot's up is told by, and besides what its sides are. */
const ankleReferences = ['ankle', 'medialMalleolus'] as const;
const footReferences = ['sole', ...ankleReferences] as const;

export const footLength = defineMeasure({
  id: 'footLength',
  label: 'Foot length',
  kind: 'length',
  isPaired: true,
  definition: 'From the heel to the tip of the longest toe, along the foot.',
  posture: [],
  landmarks: footStems,
  alsoUses: ankleReferences,
  takeFrom: (context) => {
    const frame = footFrameOf(context);
    return frame ? caliperLength(frame.heel, frame.toe, frame.ahead) : footContradicts(context);
  },
});

export const footBreadth = defineMeasure({
  id: 'footBreadth',
  label: 'Foot breadth',
  kind: 'breadth',
  isPaired: true,
  definition: 'Greatest breadth of the front half of the foot across the line from heel to longest toe.',
  posture: [],
  landmarks: footStems,
  alsoUses: footReferences,
  takeFrom: (context) => breadthBetween(context, 0.4, 1),
});

export const heelBreadth = defineMeasure({
  id: 'heelBreadth',
  label: 'Heel breadth',
  kind: 'breadth',
  isPaired: true,
  definition: 'Greatest breadth of the heel, the rear quarter of the foot, across the line from heel to toe.',
  posture: [],
  landmarks: footStems,
  alsoUses: footReferences,
  takeFrom: (context) => breadthBetween(context, 0, 0.25),
});

function breadthBetween(context: MeasureContext, from: number, to: number): MeasureResult {
  const frame = footFrameOf(context);
  if (!frame) return footContradicts(context);
  const extent = footExtent(context, frame, from, to);
  if (!extent) return notTaken({ code: 'noSection', at: frame.heel });
  return caliperLength(extent.rightmost, extent.leftmost, frame.left);
}

const footContradicts = ({ side }: MeasureContext): MeasureResult =>
  notTaken({
    code: 'landmarksContradict',
    landmarks: footStems.map((stem) => landmarkIdAt(stem, side ?? 'left')),
  });

export const bimalleolarBreadth = defineMeasure({
  id: 'bimalleolarBreadth',
  label: 'Ankle breadth',
  kind: 'breadth',
  isPaired: true,
  definition: 'Between the outermost points of outer and inner ankle, across the lower leg.',
  posture: [],
  landmarks: ['malleolus', 'medialMalleolus'],
  alsoUses: ['knee', 'ankle'],
  takeFrom: (context) => {
    const [outer, inner] = [pointOf(context, 'malleolus'), pointOf(context, 'medialMalleolus')];
    const [knee, ankle] = [findPoint(context, 'knee'), findPoint(context, 'ankle')];
    const along: Vec3 = (knee && ankle && normalize(subtract(knee, ankle))) ?? [0, 1, 0];
    const between = subtract(outer, inner);
    const across = normalize(subtract(between, scaleVector(along, dot(between, along))));
    return caliperLength(inner, outer, across ?? [0, 0, 0]);
  },
});
