import { defineMeasure } from './defineMeasure.ts';
import { handLineOf, handReferences } from './handLine.ts';
import { pointOf } from './measureContext.ts';
import { defineHeight, heightOverGround } from './defineHeight.ts';
import { armHangingWithin, elbowStraightWithin, standing, wristStraight } from './postureNeeds.ts';

const hanging = [...standing, armHangingWithin(12), elbowStraightWithin(20)];

export const radialeHeight = defineHeight({
  id: 'radialeHeight',
  label: 'Elbow height',
  isPaired: true,
  landmark: 'radiale',
  definition: 'From the ground up to the dimple of the outer elbow, the arm hanging straight.',
  posture: hanging,
});

export const wristHeight = defineHeight({
  id: 'wristHeight',
  label: 'Wrist height',
  isPaired: true,
  landmark: 'stylion',
  definition: 'From the ground up to the end of the radius at the wrist, the arm hanging straight.',
  posture: hanging,
});

export const dactylionHeight = defineMeasure({
  id: 'dactylionHeight',
  label: 'Fingertip height',
  kind: 'height',
  isPaired: true,
  definition:
    'From the ground up to the tip of the middle finger, arm and hand hanging straight; with curled fingers, the height of the wrist less the length of the hand.',
  posture: [...hanging, wristStraight],
  landmarks: ['stylion', 'dactylion'],
  alsoUses: handReferences,
  takeFrom: (context) => {
    const [wrist, tip] = [pointOf(context, 'stylion'), pointOf(context, 'dactylion')];
    const hand = handLineOf(context);
    if (!hand?.notes.includes('alongBentHand')) return heightOverGround(tip);
    return { ...heightOverGround([tip[0], wrist[1] - hand.lengthMm, tip[2]]), notes: hand.notes };
  },
});
