import type { Convention } from './convention.ts';

export const xsens = {
  id: 'xsens',
  label: 'Xsens MVN',
  source: 'MVN User Manual, segment names, https://www.movella.com',
  sides: [['Left', 'Right']],
  names: {
    hips: ['Pelvis'],
    spine: ['L5'],
    chest: ['T12', 'L3'],
    upperChest: ['T8'],
    neck: ['Neck'],
    head: ['Head'],
    shoulder: ['{side}Shoulder'],
    upperArm: ['{side}UpperArm'],
    lowerArm: ['{side}ForeArm'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}UpperLeg'],
    lowerLeg: ['{side}LowerLeg'],
    foot: ['{side}Foot'],
    toes: ['{side}Toe'],
  },
} as const satisfies Convention;
