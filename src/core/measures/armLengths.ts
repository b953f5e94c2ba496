import { add, distance, dot, normalize, scaleVector, subtract } from '../geometry/vectors.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken, takenLength } from './defineMeasure.ts';
import { handLineOf, handReferences } from './handLine.ts';
import { handContradicts } from './handMeasures.ts';
import { pointOf } from './measureContext.ts';
import { armHangingWithin, elbowAtRightAngle, elbowStraightWithin } from './postureNeeds.ts';
import { straightLength } from './straightLength.ts';
import { reachNear } from './surfaceReach.ts';

export const acromionRadialeLength = defineMeasure({
  id: 'acromionRadialeLength',
  label: 'Upper arm length',
  kind: 'length',
  isPaired: true,
  definition:
    'From the bony tip of the shoulder to the dimple of the outer elbow, the arm hanging: a raised arm brings them nearer.',
  posture: [armHangingWithin(25), elbowStraightWithin(45)],
  landmarks: ['acromion', 'radiale'],
  takeFrom: (context) => straightLength(pointOf(context, 'acromion'), pointOf(context, 'radiale')),
});

export const radialeStylionLength = defineMeasure({
  id: 'radialeStylionLength',
  label: 'Forearm length',
  kind: 'length',
  isPaired: true,
  definition: 'From the dimple of the outer elbow to the end of the radius at the wrist.',
  posture: [],
  landmarks: ['radiale', 'stylion'],
  takeFrom: (context) => straightLength(pointOf(context, 'radiale'), pointOf(context, 'stylion')),
});

/** The bottom of the elbow is looked for within this share of the upper arm about its point. */
const elbowReach = 0.2;

export const shoulderElbowLength = defineMeasure({
  id: 'shoulderElbowLength',
  label: 'Shoulder to elbow',
  kind: 'length',
  isPaired: true,
  definition:
    'From the bony tip of the shoulder down to the bottom of the elbow, along the hanging upper arm, the elbow at a right angle.',
  posture: [armHangingWithin(25), elbowAtRightAngle],
  landmarks: ['acromion', 'olecranon', 'shoulder', 'elbow'],
  takeFrom: (context) => {
    const [shoulder, elbow] = [pointOf(context, 'shoulder'), pointOf(context, 'elbow')];
    const olecranon = pointOf(context, 'olecranon');
    const along = normalize(subtract(elbow, shoulder)) ?? [0, 0, 0];
    const radius = elbowReach * distance(elbow, shoulder);
    const bottom = reachNear(context.body.mesh, olecranon, radius, along);
    if (!bottom) return notTaken({ code: 'noSection', at: olecranon });
    return caliperLength(pointOf(context, 'acromion'), bottom, along);
  },
});

export const forearmHandLength = defineMeasure({
  id: 'forearmHandLength',
  label: 'Forearm and hand',
  kind: 'length',
  isPaired: true,
  definition:
    'From the point of the elbow to the tip of the middle finger: along the forearm to the radius’s end, from there along the hand.',
  posture: [],
  landmarks: ['olecranon', 'elbow', 'wrist', 'stylion', 'dactylion'],
  alsoUses: handReferences,
  takeFrom: (context) => {
    const [elbow, wrist] = [pointOf(context, 'elbow'), pointOf(context, 'wrist')];
    const along = normalize(subtract(wrist, elbow));
    const hand = handLineOf(context);
    if (!along || !hand) return handContradicts(context);
    const [olecranon, stylion] = [pointOf(context, 'olecranon'), pointOf(context, 'stylion')];
    const mm = dot(subtract(stylion, olecranon), along);
    const start = add(stylion, scaleVector(along, -mm));
    return takenLength(
      mm + hand.lengthMm,
      [
        { kind: 'line', points: [start, stylion] },
        { kind: 'line', points: hand.points },
      ],
      hand.notes,
    );
  },
});
