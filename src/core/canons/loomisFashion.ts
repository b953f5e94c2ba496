import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const loomisFashion = {
  id: 'loomis-8.5',
  aliases: ['loomis-fashion-8.5'],
  label: 'Loomis, fashion figure of 8½ heads',
  short: 'Loomis 8½',
  heads: 8.5,
  subject: 'any',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'secondary'), soleAt(8.5)],
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status:
    'Head count as told by others; the extra length is mostly in the legs. Only chin and sole are sourced.',
  certainty: 'secondary',
} as const satisfies Canon;
