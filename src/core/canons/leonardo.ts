import type { Canon } from './canon.ts';
import { eyesOfMen } from './eyeFractions.ts';
import { crown, levelAt, soleAt } from './levels.ts';

const heads = 8;

/** Leonardo gives parts of the height; each is turned into heads of one eighth. */
export const leonardo = {
  id: 'leonardo',
  aliases: ['leonardo-vitruvian'],
  label: 'Leonardo, Vitruvian man of 8 heads',
  short: 'Leonardo 8',
  heads,
  subject: 'man',
  population: 'ansur2-men',
  levels: [
    crown,
    levelAt('Hairline', 1 - heads / 10, 'confirmed'),
    levelAt('Chin', 1, 'confirmed'),
    levelAt('Chest top', heads / 6, 'confirmed'),
    levelAt('Nipples', heads / 4, 'confirmed'),
    levelAt('Groin', heads / 2, 'confirmed'),
    levelAt('Below knee', (heads * 3) / 4, 'confirmed'),
    soleAt(heads),
  ],
  ...eyesOfMen,
  source: 'Leonardo da Vinci, note to the Vitruvian man (c. 1490)',
  status: 'Read in translation. Fractions of the height are turned into heads of one eighth.',
  certainty: 'confirmed',
} as const satisfies Canon;
