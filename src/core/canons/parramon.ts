import type { Canon } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const parramon = {
  id: 'parramon-8x2',
  label: 'Parramón, 8 heads by 2',
  short: 'Parramón 8',
  heads: 8,
  subject: 'any',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Chin', 1, 'secondary'),
    levelAt('Shoulders', 4 / 3, 'secondary'),
    levelAt('Nipples', 2, 'secondary'),
    levelAt('Waist', 2.95, 'uncertain'),
    levelAt('Navel', 3.05, 'uncertain'),
    levelAt('Crotch', 4, 'secondary'),
    levelAt('Knee', 5.95, 'uncertain'),
    soleAt(8),
  ],
  ...eyesAtHalfOfHead(8),
  source: 'The canon of 8 heads as taught after J. M. Parramón, How to Draw the Human Figure',
  status:
    'As told by others. Waist “just above”, navel “just below” and knee “just above” their head line are set 0.05 heads from it.',
  certainty: 'secondary',
} as const satisfies Canon;
