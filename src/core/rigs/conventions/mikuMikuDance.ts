import type { Convention } from './convention.ts';

export const mikuMikuDance = {
  id: 'mmd',
  label: 'MikuMikuDance',
  source: 'https://github.com/MMD-Blender/blender_mmd_tools, https://github.com/ruyo/VRM4U (VrmUtil.cpp)',
  sides: [
    ['左', '右'],
    ['L', 'R'],
  ],
  names: {
    hips: ['腰', '下半身', 'センター', 'lower body'],
    spine: ['上半身', 'upper body'],
    chest: ['上半身2', 'upper body2'],
    upperChest: ['上半身3', 'upper body3'],
    neck: ['首', 'neck'],
    head: ['頭', 'head'],
    shoulder: ['{side}肩', '肩.{side}', 'shoulder_{side}'],
    upperArm: ['{side}腕', '腕.{side}', 'arm_{side}'],
    lowerArm: ['{side}ひじ', 'ひじ.{side}', 'elbow_{side}'],
    hand: ['{side}手首', '手首.{side}', 'wrist_{side}'],
    upperLeg: ['{side}足', '足.{side}', 'leg_{side}'],
    lowerLeg: ['{side}ひざ', 'ひざ.{side}', 'knee_{side}'],
    foot: ['{side}足首', '足首.{side}', 'ankle_{side}'],
    toes: ['{side}つま先', 'つま先.{side}', 'toe_{side}', '{side}足先EX', '足先EX.{side}'],
  },
} as const satisfies Convention;
