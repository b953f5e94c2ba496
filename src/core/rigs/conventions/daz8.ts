import type { Convention } from './convention.ts';

export const daz8 = {
  id: 'daz-8',
  label: 'Daz Genesis 3 and 8',
  source: 'https://www.daz3d.com/forums/discussion/286281/g8-list-of-bones',
  sides: [['l', 'r']],
  names: {
    hips: ['hip'],
    spine: ['abdomenLower'],
    chest: ['abdomenUpper', 'chestLower'],
    upperChest: ['chestUpper'],
    neck: ['neckLower'],
    head: ['head'],
    shoulder: ['{side}Collar'],
    upperArm: ['{side}ShldrBend'],
    lowerArm: ['{side}ForearmBend'],
    hand: ['{side}Hand'],
    upperLeg: ['{side}ThighBend'],
    lowerLeg: ['{side}Shin'],
    foot: ['{side}Foot'],
    toes: ['{side}Toe'],
  },
} as const satisfies Convention;
