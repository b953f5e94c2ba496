import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { paneStore } from '../state/paneStore.ts';
import { activePane } from '../state/stagePanes.ts';

/** How long a CSS pixel of the active pane is on a figure, in the unit of its file. */
export function pxInFile({ fileToLife: [x, y, z] }: DerivedFigure): number {
  return (paneStore.getState().readouts[activePane()]?.mmPerPx ?? 1) / Math.hypot(x!, y!, z!);
}
