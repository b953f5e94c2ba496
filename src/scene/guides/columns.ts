import type { GuideColumns } from '../../core/guides/guide.ts';
import type { GuideId } from '../../core/guides/index.ts';
import type { Margins } from '../camera/framing.ts';

/** Distances of the columns beside a figure, CSS px: from the mock, and closer together in narrower panes. */
interface Spacing {
  readonly toFigure: number;
  readonly ladder: number;
  readonly ruler: number;
  readonly rulerFigures: number;
  readonly value: number;
}

const roomy: Spacing = { toFigure: 26, ladder: 34, ruler: 62, rulerFigures: 44, value: 120 };
const compact: Spacing = { toFigure: 12, ladder: 26, ruler: 40, rulerFigures: 38, value: 106 };
/** Names have no room here; the values alone stay. */
const tight: Spacing = { toFigure: 6, ladder: 20, ruler: 20, rulerFigures: 24, value: 40 };

/** Panes that are less wide have the next spacing. */
const roomyFromPx = 560;
const compactFromPx = 300;

/** From the lines' end to the end of a map's legend, which stands in place of their values (`mapDrawings`), px. */
export const legendPx = 122;

/** What stands clear of a pane's edge, px. */
const clearPx = 8;

/** What is left of a pane's width for one figure where bodies stand beside it. */
const shareBeside = 0.7;

function spacingFor(paneWidthPx: number, hasCompany: boolean): Spacing {
  const roomPx = hasCompany ? shareBeside * paneWidthPx : paneWidthPx;
  if (roomPx < compactFromPx) return tight;
  return roomPx < roomyFromPx ? compact : roomy;
}

/** The part of the facing plane that a pane shows, mm from the lead's axis; the reach of what stands there. */
export interface PaneRange {
  readonly widthPx: number;
  readonly mmPerPx: number;
  /** Left and right edge of the picture. */
  readonly visible: readonly [left: number, right: number];
  /** Left and right end of all figures that share the pane's columns. */
  readonly reach: readonly [left: number, right: number];
  /** Whether references stand beside a figure. */
  readonly hasCompany: boolean;
  /** Whether a map is shown, whose legend stands where the values do. */
  readonly isMapped: boolean;
}

/**
 * Where the columns stand: beside the figures, at distances that stay the same on the screen; where the pane ends
 * sooner, at its edge, so that they are in sight however far one zooms in.
 */
export function columnsFor(
  { widthPx, mmPerPx, visible, reach, hasCompany, isMapped }: PaneRange,
  hasRuler: boolean,
): GuideColumns {
  const spacing = spacingFor(widthPx, hasCompany);
  const after = (mm: number, px: number): number => mm + px * mmPerPx;
  const start = after(reach[0], -spacing.toFigure);
  const ruler = Math.max(
    after(start, -spacing.ladder - spacing.ruler),
    after(visible[0], spacing.rulerFigures + clearPx),
  );
  const ladder = Math.max(
    after(start, -spacing.ladder),
    hasRuler ? after(ruler, spacing.ruler) : after(visible[0], 2 * clearPx),
  );
  return {
    ruler,
    ladder,
    lineStart: Math.max(start, after(ladder, spacing.ladder)),
    lineEnd: Math.min(
      after(reach[1], spacing.toFigure),
      after(visible[1], -(isMapped ? legendPx : spacing.value) - clearPx),
    ),
    valuePx: spacing.value,
  };
}

/**
 * Room that guides need round the figures, CSS px. A roomy pane with one figure keeps it for all columns, so that
 * the figure stays where it is when one is switched; else it is given to the columns that are shown.
 */
export function marginsFor(
  shown: readonly GuideId[],
  paneWidthPx: number,
  {
    isRow,
    hasCompany,
    isMapped,
  }: { readonly isRow: boolean; readonly hasCompany: boolean; readonly isMapped: boolean },
): Margins {
  const spacing = spacingFor(paneWidthPx, hasCompany);
  const has = (id: GuideId): boolean => (spacing === roomy && !isRow) || shown.includes(id);
  const valuesPx = isMapped ? legendPx : has('canonLines') ? spacing.value : 0;
  const hasColumns = has('headLadder') || has('ruler');
  return {
    left:
      spacing.toFigure +
      (hasColumns ? spacing.ladder + clearPx : 0) +
      (has('ruler') ? spacing.ruler + spacing.rulerFigures : 0),
    right: spacing.toFigure + valuesPx + (valuesPx > 0 ? clearPx : 0),
    top: hasColumns || has('canonLines') || has('extent') ? 66 : 32,
    bottom: has('ruler') ? 44 : 32,
  };
}
