import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const loomisMan = {
  id: 'loomis-8-man',
  aliases: ['loomis-ideal-8-male'],
  label: 'Loomis, ideal man of 8 heads',
  short: 'Loomis 8 man',
  heads: 8,
  subject: 'man',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Chin', 1, 'secondary'),
    levelAt('Shoulders', 4 / 3, 'uncertain'),
    levelAt('Nipples', 2, 'secondary'),
    levelAt('Navel', 3, 'secondary'),
    levelAt('Crotch', 4, 'secondary'),
    levelAt('Mid-thigh', 5, 'uncertain'),
    levelAt('Below knee', 6, 'secondary'),
    levelAt('Mid-shin', 7, 'uncertain'),
    soleAt(8),
  ],
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 26',
  status:
    'Chin, nipples, navel, crotch and knee as told by two others; shoulders, mid-thigh and mid-shin uncertain.',
  certainty: 'secondary',
} as const satisfies Canon;
