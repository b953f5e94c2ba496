import type { Certainty } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

/** Small funny figures. */
const chibi = <const H extends number>(heads: H, source: string, certainty: Certainty) =>
  headCount({
    id: `chibi-${heads}` as const,
    label: `Chibi, ${heads} heads`,
    short: `Chibi ${heads}`,
    heads,
    subject: 'any',
    population: 'ansur2-women',
    ...eyesAtHalfOfHead(heads),
    source,
    status: 'A convention of the hobby; levels of the body are a matter of style.',
    certainty,
  });

export const chibis = [
  chibi(3, 'animeartmagazine.com: 3 heads for a chibi', 'secondary'),
  chibi(2, 'Usage among hobbyists', 'uncertain'),
] as const;
