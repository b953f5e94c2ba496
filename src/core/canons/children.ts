import type { Certainty } from './canon.ts';
import { eyesOfChildren } from './eyeFractions.ts';
import { formatHeads } from './formatHeads.ts';
import { headCount } from './headCount.ts';

type Age = 1 | 3 | 5 | 7 | 10 | 12 | 15;

const navy = 'U.S. Navy, Illustrator Draftsman, NAVEDTRA 14262, fig. 3-37';
const stratz = 'C. H. Stratz (c. 1909)';
const loomis = 'after A. Loomis, Figure Drawing for All It’s Worth (1943), p. 29';

const read = 'Read in the manual; an artist’s rule, good to about 0.3 heads.';
const told = 'As told by others; an artist’s rule, good to about 0.3 heads.';
const between = (what: string) => `Interpolated between ${what}; good to about 0.3 heads.`;

/**
 * A child by age: a count of heads with chin and sole, no more. Boys' stature stands for both: until twelve, girls
 * differ by less than 25 mm. Loomis' counts below ten are left aside, since his children of 1 and 3 years come
 * out 13 cm shorter than the CDC's.
 */
const childCanon = <A extends Age>(
  age: A,
  heads: number,
  source: string,
  status: string,
  certainty: Certainty,
) =>
  headCount({
    id: `child-${age}` as const,
    label: `Child of ${age}, ${formatHeads(heads)} heads`,
    short: `Child ${age}`,
    heads,
    subject: 'child',
    population: `cdc-boys-${age}`,
    ...eyesOfChildren,
    source,
    status,
    certainty,
  });

export const children = [
  childCanon(1, 4.5, navy, read, 'confirmed'),
  childCanon(3, 5.25, stratz, between('5 heads at 2 years and 6 at 6 years, both Stratz'), 'uncertain'),
  childCanon(5, 5.75, stratz, between('5 heads at 2 years and 6 at 6 years, both Stratz'), 'uncertain'),
  childCanon(
    7,
    6.125,
    `${stratz}; ${navy}`,
    between('6 heads at 6 years by Stratz and 6¼ at 8 years by the Navy'),
    'uncertain',
  ),
  childCanon(10, 6.625, navy, between('6¼ heads at 8 years and 7 at 12 years, both Navy'), 'uncertain'),
  childCanon(12, 7, `${navy}; ${stratz}`, read, 'confirmed'),
  childCanon(15, 7.5, loomis, told, 'secondary'),
] as const;
