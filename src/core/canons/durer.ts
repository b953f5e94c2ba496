import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

/** One of Dürer's types of men, by the heads that they are tall. */
const typeOf = <const H extends number>(heads: H, aliases: readonly string[] = []) =>
  headCount({
    id: `durer-${heads}` as const,
    aliases,
    label: `Dürer, ${heads} heads`,
    short: `Dürer ${heads}`,
    heads,
    subject: 'man',
    population: 'ansur2-men',
    ...eyesAtHalfOfHead(heads),
    source: 'A. Dürer, Vier Bücher von menschlicher Proportion (1528)',
    status: 'Head counts by Jombert’s digest. Only chin and sole are sourced.',
    certainty: 'secondary',
  });

export const durer = [typeOf(7), typeOf(8, ['durer-7-8-9-10']), typeOf(9), typeOf(10)] as const;
