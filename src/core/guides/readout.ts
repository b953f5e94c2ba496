import { splitLength } from '../scales/formatLength.ts';
import type { GuideContext } from './guide.ts';

/** Life-size millimetres in one millimetre of what the guides count in: N at scale, 1 life-size. */
export const lifeMmPerReadout = ({ readout, scaleN }: GuideContext): number =>
  readout === 'atScale' ? scaleN : 1;

/** The figures of a life-size length in what the guides count in; the unit is mm and stands in the heading. */
export function readLength(lifeMm: number, context: GuideContext): string {
  const scaleN = lifeMmPerReadout(context);
  return splitLength(lifeMm / scaleN, { scaleN }).value;
}
