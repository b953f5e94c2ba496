import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const lysippos = headCount({
  id: 'lysippos-8',
  label: 'Lysippos, 8 heads',
  short: 'Lysippos 8',
  heads: 8,
  subject: 'man',
  population: 'ansur2-men',
  ...eyesAtHalfOfHead(8),
  source: 'Pliny, Natural History XXXIV 65; an eighth in later tradition',
  status: 'Pliny says no more than smaller heads and leaner bodies; the eighth is told by others.',
  certainty: 'secondary',
});
