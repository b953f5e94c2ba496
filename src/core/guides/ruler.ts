import { splitLength } from '../scales/formatLength.ts';
import { drawingOf, facingLine } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLabel } from './guide.ts';
import { headingOf } from './heading.ts';
import { horizontalReachMm } from './horizontalReach.ts';
import { labelPriority } from './labelPriority.ts';
import { lifeMmPerReadout } from './readout.ts';
import { rulerTopMm, ticksOf, ticksTo, type Tick, type Ticks } from './ticks.ts';

const tickPx = { minor: 4, middle: 8, figure: 12 } as const;
const besidePx = 8;
const belowPx = 20;

export const ruler = {
  id: 'ruler',
  label: 'Ruler',
  group: 'Measure',
  hint: 'Heights above the sole, and distances from the axis along the ground.',
  draw,
} as const satisfies Guide;

function draw(context: GuideContext): GuideDrawing {
  const ticks = ticksOf(context);
  const upright = drawUpright(context, ticks);
  const ground = drawGround(context, ticks);
  return drawingOf({
    lines: [...upright.lines, ...ground.lines],
    labels: [...upright.labels, ...ground.labels],
  });
}

function drawUpright(context: GuideContext, division: Ticks): Pick<GuideDrawing, 'lines' | 'labels'> {
  const x = context.columns.ruler;
  const lifePerMm = lifeMmPerReadout(context);
  const topMm = rulerTopMm(context);
  const ticks = ticksTo(topMm / lifePerMm, division);
  return {
    lines: [
      facingLine([x, 0], [x, topMm], 'hair'),
      ...ticks.map(({ mm, rank }) => {
        const y = mm * lifePerMm;
        return facingLine([x, y], [x + tickPx[rank] * context.mmPerPx, y], 'hair');
      }),
    ],
    labels: [
      headingOf(context, { columnMm: x, shiftPx: -besidePx, text: 'mm', anchor: 'end', tone: 'quiet' }),
      ...figuresOf(ticks, division, labelPriority.rulerFigure, (mm) => ({
        at: [x, mm * lifePerMm, 0],
        anchor: 'end',
        offsetPx: [-besidePx, 0],
      })),
    ],
  };
}

function drawGround(context: GuideContext, division: Ticks): Pick<GuideDrawing, 'lines' | 'labels'> {
  const y = -context.baseHeightMm;
  const lifePerMm = lifeMmPerReadout(context);
  const { middleMm } = division;
  const reachMm = groundReachMm(context, lifePerMm, middleMm);
  const right = ticksTo(reachMm, division);
  const ticks = [...right.slice(1).map(({ mm, rank }) => ({ mm: -mm, rank })), ...right];
  return {
    lines: [
      facingLine([-reachMm * lifePerMm, y], [reachMm * lifePerMm, y], 'hair'),
      ...ticks.map(({ mm, rank }) => {
        const x = mm * lifePerMm;
        return facingLine([x, y], [x, y - tickPx[rank] * context.mmPerPx], 'hair');
      }),
    ],
    labels: [
      ...figuresOf(ticks, division, labelPriority.groundFigure, (mm) => ({
        at: [mm * lifePerMm, y, 0],
        anchor: 'middle',
        offsetPx: [0, -belowPx],
      })),
      {
        at: [reachMm * lifePerMm, y, 0],
        space: 'facing',
        text: 'mm',
        anchor: 'start',
        offsetPx: [besidePx, -belowPx],
        tone: 'quiet',
        priority: labelPriority.groundFigure,
      },
    ],
  };
}

/** The first middle tick beyond the figure, or the last one before the names that stand behind `lineEnd`. */
function groundReachMm({ extent, columns }: GuideContext, lifePerMm: number, middleMm: number): number {
  const toFigure = Math.ceil(horizontalReachMm(extent) / lifePerMm / middleMm - 1e-9);
  const toNames = Math.floor(columns.lineEnd / lifePerMm / middleMm + 1e-9);
  return Math.max(Math.min(toFigure, toNames), 1) * middleMm;
}

/** Figures are distances from zero, without sign: seen from behind, left is right. */
const figuresOf = (
  ticks: readonly Tick[],
  division: Ticks,
  priority: number,
  place: (mm: number) => Pick<GuideLabel, 'at' | 'anchor' | 'offsetPx'>,
): readonly GuideLabel[] =>
  ticks
    .filter(({ rank }) => rank === 'figure')
    .map(({ mm }) => ({
      ...place(mm),
      space: 'facing',
      text: splitLength(Math.abs(mm), { stepMm: division.figureMm }).value,
      tone: 'plain',
      priority,
    }));
