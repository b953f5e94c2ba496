import { defineMeasure } from './defineMeasure.ts';
import { extremeGirth, forearmStretch, girthAt, lineOf, upperArmStretch } from './limbGirths.ts';
import { shareAlong } from './limbSection.ts';
import { pointOf } from './measureContext.ts';
import { partLineStems } from './partLines.ts';
import { elbowStraightWithin } from './postureNeeds.ts';

const relaxedSource = 'Maquette, after ISO 7250-1 and ANSUR II, whose arms are flexed';

export const bicepsCircumference = defineMeasure({
  id: 'bicepsCircumference',
  label: 'Upper arm girth, relaxed',
  kind: 'girth',
  isPaired: true,
  definition:
    'Greatest girth of the relaxed upper arm across its axis, between 45 and 70 % of the way from shoulder to elbow. The survey’s is of a flexed arm.',
  source: relaxedSource,
  normId: null,
  posture: [elbowStraightWithin(60)],
  landmarks: upperArmStretch.joints,
  alsoUses: partLineStems,
  takeFrom: (context) => extremeGirth(context, upperArmStretch, 'greatest', 0.45, 0.7),
});

export const forearmCircumference = defineMeasure({
  id: 'forearmCircumference',
  label: 'Forearm girth, relaxed',
  kind: 'girth',
  isPaired: true,
  definition:
    'Greatest girth of the relaxed forearm across its axis, in the half next to the elbow. The survey’s is of a flexed arm.',
  source: relaxedSource,
  normId: null,
  posture: [elbowStraightWithin(60)],
  landmarks: forearmStretch.joints,
  alsoUses: partLineStems,
  takeFrom: (context) => extremeGirth(context, forearmStretch, 'greatest', 0.1, 0.5),
});

export const wristCircumference = defineMeasure({
  id: 'wristCircumference',
  label: 'Wrist girth',
  kind: 'girth',
  isPaired: true,
  definition: 'Round the wrist across the forearm’s axis, at the end of the radius.',
  posture: [],
  landmarks: [...forearmStretch.joints, 'stylion'],
  alsoUses: partLineStems,
  takeFrom: (context) => {
    const share = shareAlong(lineOf(context, forearmStretch), pointOf(context, 'stylion')) ?? 1;
    return girthAt(context, forearmStretch, share);
  },
});
