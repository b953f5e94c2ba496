import type { Convention } from './convention.ts';

export const unity = {
  id: 'unity',
  label: 'VRM, Unity or Godot humanoid names',
  source:
    'https://docs.unity3d.com/ScriptReference/HumanBodyBones.html, https://github.com/vrm-c/vrm-specification/blob/master/specification/VRMC_vrm-1.0/humanoid.md',
  sides: [['Left', 'Right']],
  names: {
    hips: ['Hips'],
    spine: ['Spine'],
    chest: ['Chest'],
    upperChest: ['UpperChest'],
    neck: ['Neck'],
    head: ['Head'],
    shoulder: ['{side}Shoulder'],
    upperArm: ['{side}UpperArm'],
    lowerArm: ['{side}LowerArm'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}UpperLeg'],
    lowerLeg: ['{side}LowerLeg'],
    foot: ['{side}Foot'],
    toes: ['{side}Toes', '{side}Toe'],
  },
} as const satisfies Convention;
