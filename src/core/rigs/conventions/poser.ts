import type { Convention } from './convention.ts';

export const poser = {
  id: 'poser',
  label: 'Poser or CMU BVH',
  source: 'https://github.com/una-dinosauria/cmu-mocap/blob/master/READMEFIRST.txt',
  sides: [['l', 'r']],
  names: {
    hips: ['hip'],
    spine: ['abdomen'],
    chest: ['chest'],
    neck: ['neck'],
    head: ['head'],
    shoulder: ['{side}Collar'],
    upperArm: ['{side}Shldr'],
    lowerArm: ['{side}ForeArm'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}Thigh'],
    lowerLeg: ['{side}Shin'],
    foot: ['{side}Foot'],
    toes: ['{side}Toe'],
  },
} as const satisfies Convention;
