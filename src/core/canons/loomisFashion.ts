import { eyesOfMen } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const loomisFashion = headCount({
  id: 'loomis-8.5',
  aliases: ['loomis-fashion-8.5'],
  label: 'Loomis, fashion figure of 8½ heads',
  short: 'Loomis 8½',
  heads: 8.5,
  subject: 'any',
  population: 'ansur2-men',
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status:
    'Head count as told by others; the extra length is mostly in the legs. Only chin and sole are sourced.',
  certainty: 'secondary',
});
