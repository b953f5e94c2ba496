import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const masters = headCount({
  id: 'leonardo-cousin-etc',
  label: 'Leonardo, Cousin and later masters, 8 heads',
  short: 'Masters 8',
  heads: 8,
  subject: 'any',
  population: 'ansur2-men',
  ...eyesAtHalfOfHead(8),
  source: 'V. Mortet (1909), as told by Hyde',
  status: 'A historical note of the head count. Only chin and sole are sourced.',
  certainty: 'uncertain',
});
