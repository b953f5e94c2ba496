import type { Convention } from './convention.ts';

export const valve = {
  id: 'valve',
  label: 'Source ValveBiped',
  source: 'https://wiki.facepunch.com/gmod/ValveBiped_Bones',
  sides: [['L', 'R']],
  names: {
    hips: ['ValveBiped.Bip01_Pelvis'],
    spine: ['ValveBiped.Bip01_Spine'],
    chest: ['ValveBiped.Bip01_Spine1', 'ValveBiped.Bip01_Spine2'],
    upperChest: ['ValveBiped.Bip01_Spine4'],
    neck: ['ValveBiped.Bip01_Neck1'],
    head: ['ValveBiped.Bip01_Head1', 'ValveBiped.Bip01_Head'],
    shoulder: ['ValveBiped.Bip01_{side}_Clavicle'],
    upperArm: ['ValveBiped.Bip01_{side}_UpperArm'],
    lowerArm: ['ValveBiped.Bip01_{side}_Forearm'],
    hand: ['ValveBiped.Bip01_{side}_Hand'],
    upperLeg: ['ValveBiped.Bip01_{side}_Thigh'],
    lowerLeg: ['ValveBiped.Bip01_{side}_Calf'],
    foot: ['ValveBiped.Bip01_{side}_Foot'],
    toes: ['ValveBiped.Bip01_{side}_Toe0'],
  },
} as const satisfies Convention;
