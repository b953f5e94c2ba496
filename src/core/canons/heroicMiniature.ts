import type { Canon } from './canon.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/**
 * The convention of wargame sculptors: head 1, torso 2, pelvis 1, legs 2. The person depicted is an adult man.
 * Its eyes lie up to two thirds up the head, so that eye height is 1 − 1/6 · 1/3 of the stature.
 */
export const heroicMiniature = {
  id: 'heroic-miniature',
  aliases: ['heroic-mini-28'],
  label: 'Heroic miniature, 6 heads',
  short: 'Heroic 6',
  heads: 6,
  subject: 'miniature',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Chin', 1, 'secondary'),
    levelAt('Waist', 3, 'uncertain'),
    levelAt('Crotch', 4, 'secondary'),
    soleAt(6),
  ],
  eyeFraction: 17 / 18,
  eyeSource:
    'Its own rule: a head of 1/6 with the eyes two thirds up, 1 − 1/18; two thirds is the most that is told',
  source:
    'alkony.enerla.net, “Heroic scale”; Heresy Miniatures, “What is scale, anyway?”; zandoria.wordpress.com (2019)',
  status: 'A convention of the hobby: no standard exists, makers use 5 to 6½ heads.',
  certainty: 'secondary',
} as const satisfies Canon;
