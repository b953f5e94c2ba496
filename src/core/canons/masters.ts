import type { Canon } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const masters = {
  id: 'leonardo-cousin-etc',
  label: 'Leonardo, Cousin and later masters, 8 heads',
  short: 'Masters 8',
  heads: 8,
  subject: 'any',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'uncertain'), soleAt(8)],
  ...eyesAtHalfOfHead(8),
  source: 'V. Mortet (1909), as told by Hyde',
  status: 'A historical note of the head count. Only chin and sole are sourced.',
  certainty: 'uncertain',
} as const satisfies Canon;
