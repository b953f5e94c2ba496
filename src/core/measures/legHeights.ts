import { defineHeight } from './defineHeight.ts';
import { legStraight } from './postureNeeds.ts';

export const trochanterionHeight = defineHeight({
  id: 'trochanterionHeight',
  label: 'Trochanter height',
  isPaired: true,
  landmark: 'trochanterion',
  definition: 'From the ground up to the top of the thigh bone’s outer knob below the hip.',
  posture: legStraight,
});

export const kneeHeightMidpatella = defineHeight({
  id: 'kneeHeightMidpatella',
  label: 'Kneecap height',
  isPaired: true,
  landmark: 'midpatella',
  definition: 'From the ground up to the middle of the kneecap.',
  posture: legStraight,
});

export const lateralFemoralEpicondyleHeight = defineHeight({
  id: 'lateralFemoralEpicondyleHeight',
  label: 'Height of the knee’s axis',
  isPaired: true,
  landmark: 'femoralEpicondyle',
  definition: 'From the ground up to the thigh bone’s outer knob beside the knee.',
  posture: legStraight,
});

export const tibialHeight = defineHeight({
  id: 'tibialHeight',
  label: 'Height of the shin bone',
  isPaired: true,
  landmark: 'tibiale',
  definition: 'From the ground up to the top of the shin bone on the inner side of the knee.',
  posture: legStraight,
});

export const lateralMalleolusHeight = defineHeight({
  id: 'lateralMalleolusHeight',
  label: 'Ankle height',
  isPaired: true,
  landmark: 'malleolus',
  definition: 'From the ground up to the outermost point of the outer ankle.',
  posture: legStraight,
});
