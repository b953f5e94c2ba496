import { dot, normalize, scaleVector, subtract } from '../geometry/vectors.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken, takenLength } from './defineMeasure.ts';
import { handLineOf, handReferences } from './handLine.ts';
import type { MeasureResult } from './measure.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';
import { straightLength } from './straightLength.ts';

const handStems = ['stylion', 'dactylion'] as const;

export const handContradicts = ({ side }: MeasureContext): MeasureResult =>
  notTaken({
    code: 'landmarksContradict',
    landmarks: handStems.map((stem) => landmarkIdAt(stem, side ?? 'left')),
  });

export const handLength = defineMeasure({
  id: 'handLength',
  label: 'Hand length',
  kind: 'length',
  isPaired: true,
  definition:
    'Along the hand, from the level of the radius’s end to the tip of the middle finger; along the finger’s joints where they are known, so that a curled hand is as long as a flat one.',
  posture: [],
  landmarks: handStems,
  alsoUses: handReferences,
  takeFrom: (context) => {
    const hand = handLineOf(context);
    if (!hand) return handContradicts(context);
    return takenLength(hand.lengthMm, [{ kind: 'line', points: hand.points }], hand.notes);
  },
});

export const palmLength = defineMeasure({
  id: 'palmLength',
  label: 'Palm length',
  kind: 'length',
  isPaired: true,
  definition:
    'On the palm’s side, from the crease of the wrist to the crease at the foot of the middle finger.',
  posture: [],
  landmarks: ['palmCrease', 'fingerBase'],
  takeFrom: (context) => straightLength(pointOf(context, 'palmCrease'), pointOf(context, 'fingerBase')),
});

export const handBreadth = defineMeasure({
  id: 'handBreadth',
  label: 'Hand breadth',
  kind: 'breadth',
  isPaired: true,
  definition: 'Across the hand, between the outer sides of the knuckles of forefinger and little finger.',
  posture: [],
  landmarks: ['metacarpale2', 'metacarpale5'],
  alsoUses: ['wrist', 'middleProximal', 'palmCrease', 'fingerBase'],
  takeFrom: (context) => {
    const [second, fifth] = [pointOf(context, 'metacarpale2'), pointOf(context, 'metacarpale5')];
    const start = findPoint(context, 'wrist') ?? findPoint(context, 'palmCrease');
    const end = findPoint(context, 'middleProximal') ?? findPoint(context, 'fingerBase');
    const along = start && end && normalize(subtract(end, start));
    const between = subtract(fifth, second);
    if (!along) return straightLength(second, fifth);
    const across = normalize(subtract(between, scaleVector(along, dot(between, along))));
    return caliperLength(second, fifth, across ?? [0, 0, 0]);
  },
});
