import type { Vec3 } from '../geometry/vectors.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { headFrameOf, headReferences } from './headFrame.ts';
import type { MeasureResult } from './measure.ts';
import { middleOf, pointOf, type MeasureContext } from './measureContext.ts';
import { isReason } from './partSection.ts';
import { straightLength } from './straightLength.ts';

/** From one point up to a higher one along the head's up. */
function lengthUpHead(context: MeasureContext, low: Vec3, high: Vec3): MeasureResult {
  const frame = headFrameOf(context);
  if (isReason(frame)) return notTaken(frame);
  return caliperLength(low, high, frame.axes.up, frame.notes);
}

export const headHeight = defineMeasure({
  id: 'headHeight',
  label: 'Head height',
  kind: 'length',
  isPaired: false,
  definition: 'From the chin up to the crown, along the head’s up: what artists count bodies in.',
  source: 'ISO 7250-1:2017 (not in ANSUR II)',
  posture: [],
  landmarks: ['vertex', 'menton'],
  alsoUses: headReferences,
  takeFrom: (context) => lengthUpHead(context, pointOf(context, 'menton'), pointOf(context, 'vertex')),
});

export const tragionTopOfHead = defineMeasure({
  id: 'tragionTopOfHead',
  label: 'Ear to crown',
  kind: 'length',
  isPaired: false,
  definition: 'From the notch in front of the ear holes up to the crown, along the head’s up.',
  posture: [],
  landmarks: ['vertex', 'tragion'],
  alsoUses: headReferences,
  takeFrom: (context) => lengthUpHead(context, middleOf(context, 'tragion'), pointOf(context, 'vertex')),
});

export const headLength = defineMeasure({
  id: 'headLength',
  label: 'Head length',
  kind: 'depth',
  isPaired: false,
  definition: 'From between the brows to the point of the back of the head that is farthest from it.',
  posture: [],
  landmarks: ['glabella', 'opisthocranion'],
  takeFrom: (context) => straightLength(pointOf(context, 'glabella'), pointOf(context, 'opisthocranion')),
});

export const mentonSellionLength = defineMeasure({
  id: 'mentonSellionLength',
  label: 'Face height',
  kind: 'length',
  isPaired: false,
  definition: 'From the chin to the deepest point of the root of the nose.',
  posture: [],
  landmarks: ['menton', 'sellion'],
  takeFrom: (context) => straightLength(pointOf(context, 'menton'), pointOf(context, 'sellion')),
});

export const earLength = defineMeasure({
  id: 'earLength',
  label: 'Ear length',
  kind: 'length',
  isPaired: true,
  definition: 'From the top of the ear’s rim to the bottom of its lobe.',
  posture: [],
  landmarks: ['earTop', 'earBottom'],
  takeFrom: (context) => straightLength(pointOf(context, 'earBottom'), pointOf(context, 'earTop')),
});
