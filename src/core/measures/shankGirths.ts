import { defineMeasure } from './defineMeasure.ts';
import { extremeGirth, lineOf, shankStretch } from './limbGirths.ts';
import { shareAlong } from './limbSection.ts';
import { pointOf } from './measureContext.ts';
import { partLineStems } from './partLines.ts';

export const calfCircumference = defineMeasure({
  id: 'calfCircumference',
  label: 'Calf girth',
  kind: 'girth',
  isPaired: true,
  definition: 'Greatest girth of the lower leg across its axis, between the knee and 60 % of the way down.',
  posture: [],
  landmarks: shankStretch.joints,
  alsoUses: partLineStems,
  takeFrom: (context) => extremeGirth(context, shankStretch, 'greatest', 0.12, 0.6),
});

/** The least girth is looked for from here down to the outer ankle. */
const aboveAnkle = 0.6;

export const ankleCircumference = defineMeasure({
  id: 'ankleCircumference',
  label: 'Ankle girth',
  kind: 'girth',
  isPaired: true,
  definition: 'Least girth of the lower leg across its axis, above the ankles.',
  posture: [],
  landmarks: [...shankStretch.joints, 'malleolus'],
  alsoUses: partLineStems,
  takeFrom: (context) => {
    const share = shareAlong(lineOf(context, shankStretch), pointOf(context, 'malleolus')) ?? 1;
    return extremeGirth(context, shankStretch, 'least', aboveAnkle, Math.max(share, aboveAnkle + 0.05));
  },
});
