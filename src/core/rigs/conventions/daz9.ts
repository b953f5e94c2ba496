import type { Convention } from './convention.ts';

export const daz9 = {
  id: 'daz-9',
  label: 'Daz Genesis 9',
  source: 'the Genesis 9 base figure of Daz Studio, https://www.daz3d.com',
  sides: [['l', 'r']],
  names: {
    hips: ['hip'],
    spine: ['spine1'],
    chest: ['spine2', 'spine3'],
    upperChest: ['spine4'],
    neck: ['neck1'],
    head: ['head'],
    shoulder: ['{side}_shoulder'],
    upperArm: ['{side}_upperarm'],
    lowerArm: ['{side}_forearm'],
    hand: ['{side}_hand'],
    upperLeg: ['{side}_thigh'],
    lowerLeg: ['{side}_shin'],
    foot: ['{side}_foot'],
    toes: ['{side}_toes'],
  },
} as const satisfies Convention;
