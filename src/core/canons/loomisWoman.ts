import type { Canon } from './canon.ts';
import { eyesOfWomen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/** Loomis says nipples "slightly lower" than 2 and the navel below the waist; 2.1 and 3.1 stand in for that. */
export const loomisWoman = {
  id: 'loomis-8-woman',
  aliases: ['loomis-ideal-8-female'],
  label: 'Loomis, ideal woman of 8 heads',
  short: 'Loomis 8 woman',
  heads: 8,
  subject: 'woman',
  population: 'ansur2-women',
  levels: [
    crown,
    levelAt('Chin', 1, 'secondary'),
    levelAt('Nipples', 2.1, 'uncertain'),
    levelAt('Navel', 3.1, 'uncertain'),
    levelAt('Crotch', 4, 'secondary'),
    levelAt('Below knee', 6, 'secondary'),
    soleAt(8),
  ],
  ...eyesOfWomen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 27',
  status:
    'Chin, crotch and knee as told by others. Nipples and navel are said only to lie slightly below 2 and 3 heads; 2.1 and 3.1 stand in.',
  certainty: 'secondary',
} as const satisfies Canon;
