import type { Canon } from './canon.ts';
import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/** One of Dürer's types of men, by the heads that they are tall. */
const typeOf = <H extends 7 | 8 | 9 | 10>(heads: H, aliases: readonly string[] = []) =>
  ({
    id: `durer-${heads}` as const,
    aliases,
    label: `Dürer, ${heads} heads`,
    short: `Dürer ${heads}`,
    heads,
    subject: 'man',
    population: 'ansur2-men',
    levels: [crown, levelAt('Chin', 1, 'secondary'), soleAt(heads)],
    ...eyesAtHalfOfHead(heads),
    source: 'A. Dürer, Vier Bücher von menschlicher Proportion (1528)',
    status: 'Head counts by Jombert’s digest. Only chin and sole are sourced.',
    certainty: 'secondary',
  }) as const satisfies Canon;

export const durer = [typeOf(7), typeOf(8, ['durer-7-8-9-10']), typeOf(9), typeOf(10)] as const;
