import { drawingOf, facingLine } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing } from './guide.ts';

const beyondPx = 12;

export const centreLine = {
  id: 'centreLine',
  label: 'Centre line',
  group: 'Measure',
  hint: 'A plumb line through the figure’s axis, and the plane that halves it into left and right.',
  draw,
} as const satisfies Guide;

function draw({ extent, statureMm, baseHeightMm, mmPerPx }: GuideContext): GuideDrawing {
  const beyondMm = beyondPx * mmPerPx;
  const bottom = -baseHeightMm;
  const top = Math.max(statureMm, extent.max[1]) + beyondMm;
  const back = extent.min[2] - beyondMm;
  const front = extent.max[2] + beyondMm;
  return drawingOf({
    lines: [facingLine([0, bottom], [0, top], 'centre')],
    planes: [
      {
        corners: [
          [0, bottom, back],
          [0, bottom, front],
          [0, top, front],
          [0, top, back],
        ],
        style: 'centre',
        space: 'body',
      },
    ],
  });
}
