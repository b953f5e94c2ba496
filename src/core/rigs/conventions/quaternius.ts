import type { Convention } from './convention.ts';

export const quaternius = {
  id: 'quaternius',
  label: 'Quaternius',
  source: 'models of https://quaternius.com',
  sides: [['L', 'R']],
  names: {
    hips: ['Hips'],
    spine: ['Abdomen'],
    chest: ['Torso'],
    upperChest: ['Chest'],
    neck: ['Neck'],
    head: ['Head'],
    shoulder: ['Shoulder.{side}'],
    upperArm: ['UpperArm.{side}'],
    lowerArm: ['LowerArm.{side}'],
    hand: ['Hand.{side}', 'Palm.{side}', 'Fist.{side}'],
    upperLeg: ['UpperLeg.{side}'],
    lowerLeg: ['LowerLeg.{side}'],
    foot: ['Foot.{side}'],
    toes: ['Toes.{side}'],
  },
} as const satisfies Convention;
