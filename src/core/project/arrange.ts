import type { Alignment } from './project.ts';

/** How figures share the stage. */
export const layouts = [
  { id: 'single', label: 'Single' },
  { id: 'pair', label: 'Side by side' },
  { id: 'lineup', label: 'Line-up' },
  { id: 'overlay', label: 'Overlay' },
] as const;

export type LayoutId = (typeof layouts)[number]['id'];

/** Panes that Side by side shows at most. */
export const paneLimit = 4;

/** What arranging needs to know of a figure; lengths are life-size mm. */
export interface ArrangedSize {
  readonly id: string;
  readonly statureMm: number;
  readonly scaleN: number;
  /** Height of the head: as measured, else by the canon. */
  readonly headMm: number;
  /** Half the extent to the figure's right and left of its axis. */
  readonly leftMm: number;
  readonly rightMm: number;
}

/** Where a figure stands: its pane, how much larger than life-size it is drawn, and its place along the line, in scene mm. */
export interface Placement {
  readonly id: string;
  readonly pane: number;
  readonly factor: number;
  readonly xMm: number;
}

/**
 * How much larger than life-size a figure is drawn beside `lead`. At one scale everybody is life-size; at one
 * height all are as tall as the lead; at one head all heads are as high as its; each at its own scale, the picture is the shelf seen at the lead's scale.
 */
function drawnFactor(figure: ArrangedSize, lead: ArrangedSize, alignment: Alignment): number {
  switch (alignment) {
    case 'scale':
      return 1;
    case 'height':
      return lead.statureMm / figure.statureMm;
    case 'head':
      return lead.headMm / figure.headMm;
    case 'own':
      return lead.scaleN / figure.scaleN;
  }
}

/**
 * Gives each figure its place for a layout. `lead` is the active figure's id; the scene counts in its life-size
 * millimetres. Single shows the lead alone; Side by side one pane each, up to `paneLimit`, the lead among them;
 * Line-up puts all in a row in their order, centred on x = 0; Overlay all on one spot.
 */
export function arrangeFigures(
  sizes: readonly ArrangedSize[],
  leadId: string,
  layout: LayoutId,
  alignment: Alignment,
): readonly Placement[] {
  const lead = sizes.find(({ id }) => id === leadId) ?? sizes[0];
  if (!lead) return [];
  const place = (figure: ArrangedSize, pane: number): Placement => ({
    id: figure.id,
    pane,
    factor: drawnFactor(figure, lead, alignment),
    xMm: 0,
  });
  switch (layout) {
    case 'single':
      return [place(lead, 0)];
    case 'overlay':
      return sizes.map((figure) => place(figure, 0));
    case 'pair':
      return inPanes(sizes, lead).map(place);
    case 'lineup':
      return standInLine(
        sizes.map((figure) => place(figure, 0)),
        sizes,
      );
  }
}

/** The first figures that have a pane; the lead takes the last one when it would be left out. */
function inPanes(sizes: readonly ArrangedSize[], lead: ArrangedSize): readonly ArrangedSize[] {
  const first = sizes.slice(0, paneLimit);
  return first.includes(lead) ? first : [...first.slice(0, -1), lead];
}

/** Gaps are a fifth of the tallest figure as drawn, so that names have room at every size. */
function standInLine(placements: readonly Placement[], sizes: readonly ArrangedSize[]): readonly Placement[] {
  const drawn = placements.map((placement, i) => ({ placement, size: sizes[i]! }));
  const gap = 0.2 * Math.max(...drawn.map(({ placement, size }) => size.statureMm * placement.factor));
  let edge = 0;
  const placed = drawn.map(({ placement, size }) => {
    const xMm = edge + size.rightMm * placement.factor;
    edge = xMm + size.leftMm * placement.factor + gap;
    return { ...placement, xMm };
  });
  const middle = (edge - gap) / 2;
  return placed.map((placement) => ({ ...placement, xMm: placement.xMm - middle }));
}
