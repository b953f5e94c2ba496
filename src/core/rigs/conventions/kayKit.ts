import type { Convention } from './convention.ts';

export const kayKit = {
  id: 'kaykit',
  label: 'KayKit',
  source: 'models of https://kaylousberg.itch.io',
  sides: [['l', 'r']],
  names: {
    hips: ['hips'],
    spine: ['spine'],
    chest: ['chest'],
    head: ['head'],
    upperArm: ['upperarm.{side}'],
    lowerArm: ['lowerarm.{side}'],
    hand: ['wrist.{side}'],
    upperLeg: ['upperleg.{side}'],
    lowerLeg: ['lowerleg.{side}'],
    foot: ['foot.{side}'],
    toes: ['toes.{side}'],
  },
} as const satisfies Convention;
