import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/** Richer counts the hip joint 4 and the knee joint line 2 heads above the sole. */
export const richer = {
  id: 'richer-7.5',
  label: 'Richer, 7½ heads',
  short: 'Richer 7½',
  heads: 7.5,
  subject: 'any',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Chin', 1, 'secondary'),
    levelAt('Nipples', 2, 'secondary'),
    levelAt('Navel', 3, 'secondary'),
    levelAt('Hip joint', 3.5, 'secondary'),
    levelAt('Pubis', 4, 'secondary'),
    levelAt('Knee joint', 5.5, 'secondary'),
    soleAt(7.5),
  ],
  ...eyesOfMen,
  source: 'P. Richer, Canon des proportions du corps humain (1893); Artistic Anatomy, transl. Hale (1971)',
  status:
    'As told by others; the page was not seen. Nipples, navel and knee agree with men of ANSUR II to under 1 mm at 1:6.',
  certainty: 'secondary',
} as const satisfies Canon;
