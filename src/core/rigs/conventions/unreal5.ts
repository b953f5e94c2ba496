import type { Convention } from './convention.ts';

export const unreal5 = {
  id: 'unreal-5',
  label: 'Unreal Engine 5',
  source:
    'https://dev.epicgames.com/documentation/en-us/unreal-engine/animation-sample-project-in-unreal-engine',
  sides: [['l', 'r']],
  names: {
    hips: ['pelvis'],
    spine: ['spine_01'],
    chest: ['spine_03'],
    upperChest: ['spine_05'],
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
