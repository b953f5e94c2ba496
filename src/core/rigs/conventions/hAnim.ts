import type { Convention } from './convention.ts';

export const hAnim = {
  id: 'h-anim',
  label: 'H-Anim (X3D)',
  source: 'ISO/IEC 19774-1:2019, https://www.web3d.org/documents/specifications/19774-1/V2.0/index.html',
  sides: [['l', 'r']],
  names: {
    hips: ['humanoid_root', 'sacroiliac'],
    spine: ['vl5', 'vl4', 'vl3'],
    chest: ['vt6', 'vt10', 'vl1'],
    upperChest: ['vt1', 'vt2', 'vt4'],
    neck: ['vc7', 'vc4'],
    head: ['skullbase'],
    shoulder: ['{side}_sternoclavicular', '{side}_acromioclavicular'],
    upperArm: ['{side}_shoulder'],
    lowerArm: ['{side}_elbow'],
    hand: ['{side}_radiocarpal', '{side}_wrist'],
    upperLeg: ['{side}_hip'],
    lowerLeg: ['{side}_knee'],
    foot: ['{side}_talocrural', '{side}_ankle'],
    toes: ['{side}_metatarsophalangeal_2', '{side}_midtarsal', '{side}_metatarsal'],
  },
} as const satisfies Convention;
