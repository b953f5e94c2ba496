import type { Style } from './style.ts';

export const realistic = {
  id: 'realistic',
  label: 'Realistic, 7½ heads',
  description: 'A grown person with a head of 1/7½, levels after Richer.',
  canon: 'richer-7.5',
  width: 1,
  areHandsAsHead: false,
  source: 'P. Richer (1893); all else as people of ANSUR II',
  certainty: 'secondary',
} as const satisfies Style;
