import { scaleOf } from '../core/geometry/matrices.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { paneStore } from '../state/paneStore.ts';
import { stagePanes } from '../state/stagePanes.ts';

/** How long a CSS pixel of a pane is on the figure that leads there, in the unit of its file. */
export function pxInFile(pane: number, { fileToLife }: DerivedFigure): number {
  const { mmPerPx = 1 } = paneStore.getState().readouts[pane] ?? {};
  const { factor = 1 } = stagePanes().find(({ index }) => index === pane)?.lead.placement ?? {};
  return mmPerPx / factor / scaleOf(fileToLife);
}
