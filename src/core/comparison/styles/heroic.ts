import type { Style } from './style.ts';

/** “Fists nearly the size of the head”, “body width + 50 %”: told of wargame figures, measured by nobody. */
export const heroic = {
  id: 'heroic',
  label: 'Heroic miniature, 6 heads',
  description: 'A head of 1/6 with hands to match and half as broad again, as wargame figures are.',
  canon: 'heroic-miniature',
  width: 1.5,
  areHandsAsHead: true,
  source: 'alkony.enerla.net, “Heroic scale”; forum.reapermini.com: hobby writers, no standard',
  certainty: 'uncertain',
} as const satisfies Style;
