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

/** Small funny figures: a count of heads alone, since their bodies are a matter of style. */
const chibi = <H extends 2 | 3>(heads: H, source: string, certainty: Canon['certainty']) =>
  ({
    id: `chibi-${heads}` as const,
    label: `Chibi, ${heads} heads`,
    short: `Chibi ${heads}`,
    heads,
    subject: 'any',
    population: 'ansur2-women',
    levels: [crown, levelAt('Chin', 1, certainty), soleAt(heads)],
    ...eyesAtHalfOfHead(heads),
    source,
    status: 'A convention of the hobby; levels of the body are a matter of style.',
    certainty,
  }) as const satisfies Canon;

export const chibis = [
  chibi(3, 'animeartmagazine.com: 3 heads for a chibi', 'secondary'),
  chibi(2, 'Usage among hobbyists', 'uncertain'),
] as const;
