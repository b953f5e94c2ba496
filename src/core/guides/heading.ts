import type { GuideContext, GuideLabel } from './guide.ts';
import { labelPriority } from './labelPriority.ts';
import { rulerTopMm } from './ticks.ts';

const abovePx = 18;

/** The head of a column. All stand on one row above the ruler's end, whether the ruler is shown or not. */
export const headingOf = (
  context: GuideContext,
  heading: Pick<GuideLabel, 'text' | 'anchor' | 'tone'> & {
    readonly columnMm: number;
    readonly shiftPx?: number;
  },
): GuideLabel => ({
  at: [heading.columnMm, rulerTopMm(context), 0],
  space: 'facing',
  text: heading.text,
  anchor: heading.anchor,
  tone: heading.tone,
  offsetPx: [heading.shiftPx ?? 0, abovePx],
  priority: labelPriority.heading,
});
