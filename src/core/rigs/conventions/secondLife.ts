import type { Convention } from './convention.ts';

export const secondLife = {
  id: 'second-life',
  label: 'Second Life',
  source: 'https://wiki.secondlife.com/wiki/Project_Bento_Skeleton_Guide',
  sides: [['Left', 'Right']],
  names: {
    hips: ['mPelvis'],
    spine: ['mTorso'],
    chest: ['mChest'],
    neck: ['mNeck'],
    head: ['mHead'],
    shoulder: ['mCollar{side}'],
    upperArm: ['mShoulder{side}'],
    lowerArm: ['mElbow{side}'],
    hand: ['mWrist{side}'],
    upperLeg: ['mHip{side}'],
    lowerLeg: ['mKnee{side}'],
    foot: ['mAnkle{side}'],
    toes: ['mFoot{side}'],
  },
} as const satisfies Convention;
