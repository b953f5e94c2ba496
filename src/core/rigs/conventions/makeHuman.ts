import type { Convention } from './convention.ts';

export const makeHuman = {
  id: 'makehuman',
  label: 'MakeHuman default',
  source: 'https://github.com/makehumancommunity/mpfb2 (rig.default.json)',
  sides: [['L', 'R']],
  names: {
    hips: ['root'],
    spine: ['spine05', 'spine04'],
    chest: ['spine03', 'spine02'],
    upperChest: ['spine01'],
    neck: ['neck01'],
    head: ['head'],
    shoulder: ['clavicle.{side}'],
    upperArm: ['upperarm01.{side}'],
    lowerArm: ['lowerarm01.{side}'],
    hand: ['wrist.{side}'],
    upperLeg: ['upperleg01.{side}'],
    lowerLeg: ['lowerleg01.{side}'],
    foot: ['foot.{side}'],
    toes: ['toe1-1.{side}'],
  },
} as const satisfies Convention;
