import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const polykleitos = headCount({
  id: 'polykleitos-7',
  label: 'Polykleitos, 7 heads',
  short: 'Polykleitos 7',
  heads: 7,
  subject: 'man',
  population: 'ansur2-men',
  ...eyesAtHalfOfHead(7),
  source: 'Tradition: the head is a seventh of the height',
  status: 'The written Canon is lost, and the count is contested; the Diadoumenos has a little under 7.',
  certainty: 'uncertain',
});
