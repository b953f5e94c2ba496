import type { Convention } from './convention.ts';

export const rigifyMetarig = {
  id: 'rigify-metarig',
  label: 'Blender Rigify metarig',
  source: 'https://docs.blender.org/manual/en/latest/addons/rigging/rigify/metarigs.html',
  sides: [['L', 'R']],
  names: {
    hips: ['spine'],
    spine: ['spine.001'],
    chest: ['spine.002'],
    upperChest: ['spine.003'],
    neck: ['spine.004'],
    head: ['spine.006'],
    shoulder: ['shoulder.{side}'],
    upperArm: ['upper_arm.{side}'],
    lowerArm: ['forearm.{side}'],
    hand: ['hand.{side}'],
    upperLeg: ['thigh.{side}'],
    lowerLeg: ['shin.{side}'],
    foot: ['foot.{side}'],
    toes: ['toe.{side}'],
  },
} as const satisfies Convention;
