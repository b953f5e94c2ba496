import { eyesAtHalfOfHead } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const bjd = headCount({
  id: 'bjd-6.75',
  label: 'Ball-jointed doll, 6¾ heads',
  short: 'BJD 6¾',
  heads: 6.75,
  subject: 'any',
  population: 'ansur2-women',
  ...eyesAtHalfOfHead(6.75),
  source: 'atelierpoupee.blogspot.com (2010), one maker: a head of 9 cm on 60.75 cm',
  status: 'One maker’s; levels of the body are a matter of style.',
  certainty: 'uncertain',
});
