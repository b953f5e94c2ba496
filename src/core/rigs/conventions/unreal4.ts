import type { Convention } from './convention.ts';

export const unreal4 = {
  id: 'unreal-4',
  label: 'Unreal Engine 4 or MakeHuman game engine',
  source: 'https://github.com/makehumancommunity/mpfb2 (rig.game_engine.json)',
  sides: [['l', 'r']],
  names: {
    hips: ['pelvis'],
    spine: ['spine_01'],
    chest: ['spine_02'],
    upperChest: ['spine_03'],
    neck: ['neck_01'],
    head: ['head'],
    shoulder: ['clavicle_{side}'],
    upperArm: ['upperarm_{side}'],
    lowerArm: ['lowerarm_{side}'],
    hand: ['hand_{side}'],
    upperLeg: ['thigh_{side}'],
    lowerLeg: ['calf_{side}'],
    foot: ['foot_{side}'],
    toes: ['ball_{side}'],
  },
} as const satisfies Convention;
