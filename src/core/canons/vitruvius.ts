import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

const heads = 8;

/** Hairline: one tenth of the height above the chin. */
const hairline = 1 - heads / 10;

/** Vitruvius gives parts of the height; each is turned into heads of one eighth. */
export const vitruvius = {
  id: 'vitruvius',
  label: 'Vitruvius, 8 heads',
  short: 'Vitruvius 8',
  heads,
  subject: 'man',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Hairline', hairline, 'confirmed'),
    levelAt('Chin', 1, 'confirmed'),
    levelAt('Chest top', hairline + heads / 6, 'confirmed'),
    levelAt('Mid-chest', heads / 4, 'confirmed'),
    soleAt(heads),
  ],
  ...eyesOfMen,
  source: 'Vitruvius, De architectura III.1.2–3, transl. Morgan (1914)',
  status: 'Read in the text. Fractions of the height are turned into heads of one eighth.',
  certainty: 'confirmed',
} as const satisfies Canon;
