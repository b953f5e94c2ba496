import type { Style } from './style.ts';

export const ideal = {
  id: 'ideal',
  label: 'Ideal, 8 heads',
  description: 'A head of 1/8 over longer legs, as in drawing schools.',
  canon: 'loomis-8-man',
  width: 1,
  areHandsAsHead: false,
  source: 'After A. Loomis (1943), as told by others; all else as people of ANSUR II',
  certainty: 'secondary',
} as const satisfies Style;
