import type { Style } from './style.ts';

export const doll = {
  id: 'doll',
  label: 'Ball-jointed doll, 6¾ heads',
  description: 'A grown body with the larger head of a ball-jointed doll.',
  canon: 'bjd-6.75',
  width: 1,
  areHandsAsHead: false,
  source: 'atelierpoupee.blogspot.com (2010), one maker: a head of 9 cm on 60.75 cm',
  certainty: 'uncertain',
} as const satisfies Style;
