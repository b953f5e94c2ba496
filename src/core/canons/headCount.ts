import type { Canon } from './canon.ts';
import { crown, levelAt, soleAt } from './levels.ts';

/** A canon of which no more is known than how many heads it is tall: its levels are crown, chin and sole. */
export const headCount = <const C extends Omit<Canon, 'levels'>>(canon: C) => ({
  ...canon,
  levels: [crown, levelAt('Chin', 1, canon.certainty), soleAt(canon.heads)],
});
