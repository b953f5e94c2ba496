import type { Convention } from './convention.ts';

export const vroid = {
  id: 'vroid',
  label: 'VRoid Studio',
  source: 'models exported by VRoid Studio, https://vroid.com/en/studio',
  sides: [['L', 'R']],
  names: {
    hips: ['J_Bip_C_Hips'],
    spine: ['J_Bip_C_Spine'],
    chest: ['J_Bip_C_Chest'],
    upperChest: ['J_Bip_C_UpperChest'],
    neck: ['J_Bip_C_Neck'],
    head: ['J_Bip_C_Head'],
    shoulder: ['J_Bip_{side}_Shoulder'],
    upperArm: ['J_Bip_{side}_UpperArm'],
    lowerArm: ['J_Bip_{side}_LowerArm'],
    hand: ['J_Bip_{side}_Hand'],
    upperLeg: ['J_Bip_{side}_UpperLeg'],
    lowerLeg: ['J_Bip_{side}_LowerLeg'],
    foot: ['J_Bip_{side}_Foot'],
    toes: ['J_Bip_{side}_ToeBase'],
  },
} as const satisfies Convention;
