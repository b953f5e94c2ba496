import type { Convention } from './convention.ts';

export const humanIk = {
  id: 'human-ik',
  label: 'HumanIK or Ready Player Me',
  source:
    'https://download.autodesk.com/global/docs/motionbuilder2013/en-us/files/Skeletons_Bone_naming_conventions.htm, https://docs.readyplayer.me/ready-player-me/api-reference/avatars/full-body-avatars',
  sides: [['Left', 'Right']],
  names: {
    hips: ['Hips'],
    spine: ['Spine'],
    chest: ['Spine1'],
    upperChest: ['Spine2'],
    neck: ['Neck'],
    head: ['Head'],
    shoulder: ['{side}Shoulder'],
    upperArm: ['{side}Arm'],
    lowerArm: ['{side}ForeArm'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}UpLeg'],
    lowerLeg: ['{side}Leg'],
    foot: ['{side}Foot'],
    toes: ['{side}ToeBase', '{side}Toe'],
  },
} as const satisfies Convention;
