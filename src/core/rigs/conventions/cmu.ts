import type { Convention } from './convention.ts';

export const cmu = {
  id: 'cmu',
  label: 'CMU motion capture',
  source: 'https://github.com/makehumancommunity/mpfb2 (rig.cmu_mb.json)',
  sides: [['Left', 'Right']],
  names: {
    hips: ['Hips'],
    spine: ['LowerBack'],
    chest: ['Spine'],
    upperChest: ['Spine1'],
    neck: ['Neck'],
    head: ['Head'],
    shoulder: ['{side}Shoulder'],
    upperArm: ['{side}Arm'],
    lowerArm: ['{side}ForeArm'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}UpLeg'],
    lowerLeg: ['{side}Leg'],
    foot: ['{side}Foot'],
    toes: ['{side}ToeBase'],
  },
} as const satisfies Convention;
