import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const loomisAcademic = {
  id: 'loomis-academic-7.5',
  label: 'Loomis, academic figure of 7½ heads',
  short: 'Loomis 7½',
  heads: 7.5,
  subject: 'any',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'secondary'), soleAt(7.5)],
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status: 'Head count as told by two others. Only chin and sole are sourced.',
  certainty: 'secondary',
} as const satisfies Canon;
