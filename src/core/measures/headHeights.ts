import { defineHeight } from './defineHeight.ts';
import { headUpright, standing } from './postureNeeds.ts';

const posture = [...standing, headUpright];

export const stature = defineHeight({
  id: 'stature',
  label: 'Stature',
  isPaired: false,
  landmark: 'vertex',
  definition: 'From the ground up to the crown, standing upright, looking straight ahead.',
  posture,
});

export const eyeHeight = defineHeight({
  id: 'eyeHeight',
  label: 'Eye height',
  isPaired: false,
  landmark: 'ectocanthus',
  definition: 'From the ground up to the outer corners of the eyes.',
  posture,
});

export const tragionHeight = defineHeight({
  id: 'tragionHeight',
  label: 'Ear height',
  isPaired: false,
  landmark: 'tragion',
  definition: 'From the ground up to the notch in front of the ear holes.',
  posture,
});
