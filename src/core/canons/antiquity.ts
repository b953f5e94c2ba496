import type { Canon } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/** The Greek sculptors' canons, of which no more than the count of heads has come down. */
export const polykleitos = {
  id: 'polykleitos-7',
  label: 'Polykleitos, 7 heads',
  short: 'Polykleitos 7',
  heads: 7,
  subject: 'man',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'uncertain'), soleAt(7)],
  ...eyesAtHalfOfHead(7),
  source: 'Tradition: the head is a seventh of the height',
  status: 'The written Canon is lost, and the count is contested; the Diadoumenos has a little under 7.',
  certainty: 'uncertain',
} as const satisfies Canon;

export const lysippos = {
  id: 'lysippos-8',
  label: 'Lysippos, 8 heads',
  short: 'Lysippos 8',
  heads: 8,
  subject: 'man',
  population: 'ansur2-men',
  levels: [crown, levelAt('Chin', 1, 'secondary'), soleAt(8)],
  ...eyesAtHalfOfHead(8),
  source: 'Pliny, Natural History XXXIV 65; an eighth in later tradition',
  status: 'Pliny says no more than smaller heads and leaner bodies; the eighth is told by others.',
  certainty: 'secondary',
} as const satisfies Canon;
