import { defineHeight } from './defineHeight.ts';
import { armHangingWithin, elbowStraightWithin, standing } from './postureNeeds.ts';

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
