import type { Convention } from './convention.ts';

export const smpl = {
  id: 'smpl',
  label: 'SMPL or SMPL-X',
  source: 'https://github.com/vchoutas/smplx/blob/main/smplx/joint_names.py',
  sides: [
    ['left', 'right'],
    ['L', 'R'],
  ],
  names: {
    hips: ['pelvis'],
    spine: ['spine1'],
    chest: ['spine2'],
    upperChest: ['spine3'],
    neck: ['neck'],
    head: ['head'],
    shoulder: ['{side}_collar'],
    upperArm: ['{side}_shoulder'],
    lowerArm: ['{side}_elbow'],
    hand: ['{side}_wrist'],
    upperLeg: ['{side}_hip'],
    lowerLeg: ['{side}_knee'],
    foot: ['{side}_ankle'],
    toes: ['{side}_foot'],
  },
} as const satisfies Convention;
