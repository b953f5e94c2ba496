import { formatLength } from '../scales/formatLength.ts';
import { bodyLine, drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing } from './guide.ts';
import { horizontalReachMm } from './horizontalReach.ts';
import { labelPriority } from './labelPriority.ts';
import { oneTwoFive } from './oneTwoFive.ts';

const leastSpacingPx = 12;
const labelPx = 10;
/** The most cells from the axis to the edge. */
const mostCells = 50;

export const groundGrid = {
  id: 'groundGrid',
  label: 'Ground grid',
  group: 'Stage',
  hint: 'Squares on the ground in mm at scale; every fifth or tenth line is stronger.',
  draw,
} as const satisfies Guide;

/** A square grid about the axis, half a stature each way or as far as the figure reaches. Always at scale. */
function draw(context: GuideContext): GuideDrawing {
  const { scaleN, baseHeightMm, statureMm, mmPerPx } = context;
  const y = -baseHeightMm;
  const reachMm = Math.max(statureMm / 2, horizontalReachMm(context.extent)) / scaleN;
  const stepMm = oneTwoFive(Math.max((leastSpacingPx * mmPerPx) / scaleN, reachMm / mostCells));
  const cells = Math.ceil(reachMm / stepMm - 1e-9);
  const strongEvery = isTwo(stepMm) ? 5 : 10;
  const edge = cells * stepMm * scaleN;
  const lines = Array.from({ length: 2 * cells + 1 }, (_, index) => index - cells).flatMap((cell) => {
    const at = cell * stepMm * scaleN;
    const style = cell % strongEvery === 0 ? 'gridStrong' : 'grid';
    return [bodyLine([at, y, -edge], [at, y, edge], style), bodyLine([-edge, y, at], [edge, y, at], style)];
  });
  return drawingOf({
    lines,
    labels: [
      {
        at: [edge, y, edge],
        space: 'body',
        text: `Grid ${formatLength(stepMm, { stepMm })}`,
        anchor: 'end',
        offsetPx: [0, -labelPx],
        tone: 'quiet',
        priority: labelPriority.gridSpacing,
      },
    ],
  });
}

/** Whether a 1-2-5 step is a two: five of them make a round number, where ones and fives take ten. */
const isTwo = (step: number): boolean => step.toExponential().startsWith('2');
