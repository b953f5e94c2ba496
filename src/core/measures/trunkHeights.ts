import { defineHeight } from './defineHeight.ts';
import { armHangingWithin, standing } from './postureNeeds.ts';

export const cervicaleHeight = defineHeight({
  id: 'cervicaleHeight',
  label: 'Nape height (C7)',
  isPaired: false,
  landmark: 'cervicale',
  definition: 'From the ground up to the tip of the seventh neck vertebra.',
  posture: standing,
});

export const suprasternaleHeight = defineHeight({
  id: 'suprasternaleHeight',
  label: 'Height of the pit of the neck',
  isPaired: false,
  landmark: 'suprasternale',
  definition: 'From the ground up to the notch at the top of the breastbone.',
  posture: standing,
});

export const acromialHeight = defineHeight({
  id: 'acromialHeight',
  label: 'Shoulder height',
  isPaired: true,
  landmark: 'acromion',
  definition: 'From the ground up to the bony tip of the shoulder, arms hanging: a raised arm lifts it.',
  posture: [...standing, armHangingWithin(25)],
});

export const axillaHeight = defineHeight({
  id: 'axillaHeight',
  label: 'Armpit height',
  isPaired: true,
  landmark: 'axilla',
  definition: 'From the ground up to the fold at the front of the armpit, arms hanging.',
  posture: [...standing, armHangingWithin(30)],
});

export const chestHeight = defineHeight({
  id: 'chestHeight',
  label: 'Chest height',
  isPaired: false,
  landmark: 'thelion',
  definition: 'From the ground up to the nipples, on women to the foremost points of the breasts.',
  posture: [...standing, armHangingWithin(50)],
});

export const tenthRibHeight = defineHeight({
  id: 'tenthRibHeight',
  label: 'Height of the tenth rib',
  isPaired: true,
  landmark: 'tenthRib',
  definition: 'From the ground up to the lower edge of the tenth rib: about the narrowest of the waist.',
  posture: standing,
});

export const waistHeightOmphalion = defineHeight({
  id: 'waistHeightOmphalion',
  label: 'Navel height',
  isPaired: false,
  landmark: 'omphalion',
  definition: 'From the ground up to the middle of the navel.',
  posture: standing,
});

export const iliocristaleHeight = defineHeight({
  id: 'iliocristaleHeight',
  label: 'Height of the hip bone',
  isPaired: true,
  landmark: 'iliocristale',
  definition: 'From the ground up to the top of the hip bone’s crest at the side.',
  posture: standing,
});

export const buttockHeight = defineHeight({
  id: 'buttockHeight',
  label: 'Buttock height',
  isPaired: false,
  landmark: 'gluteal',
  definition: 'From the ground up to the level where the buttocks stand out farthest.',
  posture: standing,
});

export const crotchHeight = defineHeight({
  id: 'crotchHeight',
  label: 'Crotch height',
  isPaired: false,
  landmark: 'crotch',
  definition:
    'From the ground up to the crotch: the perineum, not the pubic bone that artists halve the body at.',
  posture: standing,
});
