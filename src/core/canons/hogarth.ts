import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const hogarth = {
  id: 'hogarth-8.75',
  label: 'Hogarth, 8¾ heads',
  short: 'Hogarth 8¾',
  heads: 8.75,
  subject: 'man',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Chin', 1, 'confirmed'),
    levelAt('Pit of neck', 1.5, 'confirmed'),
    levelAt('Chest base', 2.5, 'confirmed'),
    levelAt('Navel', 3.5, 'confirmed'),
    levelAt('Pubic arch', 4.5, 'confirmed'),
    levelAt('Knee', 6.5, 'confirmed'),
    levelAt('Inner ankle', 8.5, 'confirmed'),
    soleAt(8.75),
  ],
  ...eyesOfMen,
  source: 'After B. Hogarth, Dynamic Anatomy (1958), general proportions',
  status: 'Read in quoted text of the book.',
  certainty: 'confirmed',
} as const satisfies Canon;
