import { formatHeads } from '../canons/formatHeads.ts';
import { drawingOf, facingLine } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLabel } from './guide.ts';
import { headingOf } from './heading.ts';
import { labelPriority } from './labelPriority.ts';

const rungPx = 5;
const figurePx = 9;
/** A rung lower than this has no room for its figure. */
const leastRungPx = 12;

export const headLadder = {
  id: 'headLadder',
  label: 'Head ladder',
  group: 'Proportion',
  hint: 'Head units from crown to sole, with the fraction that is left over.',
  draw,
} as const satisfies Guide;

function draw(context: GuideContext): GuideDrawing {
  const { columns, mmPerPx, statureMm, headHeightMm, canon } = context;
  const x = columns.ladder;
  const rungs = rungsOf(statureMm, headHeightMm ?? statureMm / canon.heads);
  const rungAt = (y: number) => facingLine([x - rungPx * mmPerPx, y], [x + rungPx * mmPerPx, y], 'ladder');
  return drawingOf({
    lines: [
      facingLine([x, statureMm], [x, 0], 'ladder'),
      rungAt(statureMm),
      ...rungs.map(({ bottomMm }) => rungAt(bottomMm)),
    ],
    labels: [
      headingOf(context, {
        columnMm: x,
        shiftPx: -rungPx,
        text: headHeightMm === null ? 'Heads, from stature' : 'Heads',
        anchor: 'start',
        tone: 'ladder',
      }),
      ...rungs
        .filter(({ topMm, bottomMm }) => topMm - bottomMm >= leastRungPx * mmPerPx)
        .map((rung) => figureOf(rung, x)),
    ],
  });
}

/** One head of the ladder, or what is left of one above the sole. */
interface Rung {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly text: string;
}

function rungsOf(statureMm: number, headMm: number): readonly Rung[] {
  const heads = statureMm / headMm;
  return Array.from({ length: Math.ceil(heads - 1e-6) }, (_, index) => {
    const left = heads - index;
    const isWhole = left > 1 - 1e-6;
    return {
      topMm: statureMm - index * headMm,
      bottomMm: left <= 1 + 1e-6 ? 0 : statureMm - (index + 1) * headMm,
      text: isWhole ? String(index + 1) : formatHeads(left),
    };
  });
}

const figureOf = ({ topMm, bottomMm, text }: Rung, x: number): GuideLabel => ({
  at: [x, (topMm + bottomMm) / 2, 0],
  space: 'facing',
  text,
  anchor: 'start',
  offsetPx: [figurePx, 0],
  tone: 'ladder',
  priority: labelPriority.rung,
});
