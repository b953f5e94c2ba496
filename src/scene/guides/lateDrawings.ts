import type { GuideColumns, GuideDrawing } from '../../core/guides/guide.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';

/** What is drawn over a figure by parts of the program that are loaded later than the stage. */
export type LateDrawing = (
  derived: DerivedFigure,
  columns: GuideColumns,
  mmPerPx: number,
) => readonly GuideDrawing[];

const late = new Set<LateDrawing>();

/** Has something drawn from now on. Gives back how to stop. */
export function addLateDrawing(draw: LateDrawing): () => void {
  late.add(draw);
  return () => late.delete(draw);
}

export const lateDrawings: LateDrawing = (derived, columns, mmPerPx) =>
  [...late].flatMap((draw) => draw(derived, columns, mmPerPx));
