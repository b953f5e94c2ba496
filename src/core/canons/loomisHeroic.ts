import { eyesOfMen } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const loomisHeroic = headCount({
  id: 'loomis-9',
  aliases: ['loomis-heroic-9'],
  label: 'Loomis, heroic figure of 9 heads',
  short: 'Loomis 9',
  heads: 9,
  subject: 'any',
  population: 'ansur2-men',
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status: 'Head count as told by others. Only chin and sole are sourced.',
  certainty: 'secondary',
});
