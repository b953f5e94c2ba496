import type { Canon } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

export const manga = {
  id: 'manga-6',
  label: 'Manga, 6 heads',
  short: 'Manga 6',
  heads: 6,
  subject: 'any',
  population: 'ansur2-women',
  levels: [crown, levelAt('Chin', 1, 'secondary'), levelAt('Crotch', 3, 'secondary'), soleAt(6)],
  ...eyesAtHalfOfHead(6),
  source: 'animeartmagazine.com: 6 heads for a regular character, the crotch at half of the height',
  status: 'A convention of the hobby: 6 to 6½ heads are common.',
  certainty: 'secondary',
} as const satisfies Canon;
