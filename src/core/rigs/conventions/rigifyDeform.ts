import type { Convention } from './convention.ts';

export const rigifyDeform = {
  id: 'rigify-deform',
  label: 'Blender Rigify',
  source: 'https://docs.blender.org/manual/en/latest/addons/rigging/rigify/index.html',
  sides: [['L', 'R']],
  names: {
    hips: ['DEF-spine', 'DEF-hips'],
    spine: ['DEF-spine.001'],
    chest: ['DEF-spine.002'],
    upperChest: ['DEF-spine.003'],
    neck: ['DEF-spine.004', 'DEF-neck'],
    head: ['DEF-spine.006', 'DEF-head'],
    shoulder: ['DEF-shoulder.{side}'],
    upperArm: ['DEF-upper_arm.{side}'],
    lowerArm: ['DEF-forearm.{side}'],
    hand: ['DEF-hand.{side}'],
    upperLeg: ['DEF-thigh.{side}'],
    lowerLeg: ['DEF-shin.{side}'],
    foot: ['DEF-foot.{side}'],
    toes: ['DEF-toe.{side}'],
  },
} as const satisfies Convention;
