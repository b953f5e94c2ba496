import type { Convention } from './convention.ts';

export const mixamo = {
  id: 'mixamo',
  label: 'Mixamo',
  source:
    'https://github.com/pixiv/three-vrm/blob/dev/packages/three-vrm/examples/humanoidAnimation/mixamoVRMRigMap.js',
  sides: [['Left', 'Right']],
  names: {
    hips: ['mixamorig:Hips'],
    spine: ['mixamorig:Spine'],
    chest: ['mixamorig:Spine1'],
    upperChest: ['mixamorig:Spine2'],
    neck: ['mixamorig:Neck'],
    head: ['mixamorig:Head'],
    shoulder: ['mixamorig:{side}Shoulder'],
    upperArm: ['mixamorig:{side}Arm'],
    lowerArm: ['mixamorig:{side}ForeArm'],
    hand: ['mixamorig:{side}Hand'],
    upperLeg: ['mixamorig:{side}UpLeg'],
    lowerLeg: ['mixamorig:{side}Leg'],
    foot: ['mixamorig:{side}Foot'],
    toes: ['mixamorig:{side}ToeBase'],
  },
} as const satisfies Convention;
