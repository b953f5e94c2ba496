import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const loomisHeroic = {
  id: 'loomis-9',
  aliases: ['loomis-heroic-9'],
  label: 'Loomis, heroic figure of 9 heads',
  short: 'Loomis 9',
  heads: 9,
  subject: 'any',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'secondary'), soleAt(9)],
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status: 'Head count as told by others. Only chin and sole are sourced.',
  certainty: 'secondary',
} as const satisfies Canon;
