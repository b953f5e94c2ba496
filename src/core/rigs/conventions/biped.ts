import type { Convention } from './convention.ts';

export const biped = {
  id: 'biped',
  label: '3ds Max Biped',
  source:
    'https://help.autodesk.com/cloudhelp/2022/ENU/3DSMax-Character-Animation/files/GUID-8CDF3763-66B4-4565-BFD1-136332FA2EA4.htm',
  sides: [['L', 'R']],
  names: {
    hips: ['Bip001 Pelvis'],
    spine: ['Bip001 Spine'],
    chest: ['Bip001 Spine1'],
    upperChest: ['Bip001 Spine2'],
    neck: ['Bip001 Neck'],
    head: ['Bip001 Head'],
    shoulder: ['Bip001 {side} Clavicle'],
    upperArm: ['Bip001 {side} UpperArm'],
    lowerArm: ['Bip001 {side} Forearm'],
    hand: ['Bip001 {side} Hand'],
    upperLeg: ['Bip001 {side} Thigh'],
    lowerLeg: ['Bip001 {side} Calf'],
    foot: ['Bip001 {side} Foot'],
    toes: ['Bip001 {side} Toe0'],
  },
} as const satisfies Convention;
