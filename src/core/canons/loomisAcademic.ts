import { eyesOfMen } from './eyeFractions.ts';
import { headCount } from './headCount.ts';

export const loomisAcademic = headCount({
  id: 'loomis-academic-7.5',
  label: 'Loomis, academic figure of 7½ heads',
  short: 'Loomis 7½',
  heads: 7.5,
  subject: 'any',
  population: 'ansur2-men',
  ...eyesOfMen,
  source: 'After A. Loomis, Figure Drawing for All It’s Worth (1943), p. 28',
  status: 'Head count as told by two others. Only chin and sole are sourced.',
  certainty: 'secondary',
});
