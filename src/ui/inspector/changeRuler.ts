import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeOwnMarks, ownMarks } from '../../core/project/marks.ts';
import type { Ruler } from '../../core/rulers/ruler.ts';
import { projectStore } from '../../state/projectStore.ts';

/** A ruler and the figure that it is set on. */
export interface RulerProps {
  readonly derived: DerivedFigure;
  readonly ruler: Ruler;
}

/** Changes a ruler as one step of undo, or within a gesture; null: takes it away. */
export function changeRuler(derived: DerivedFigure, id: string, change: Partial<Ruler> | null): void {
  const rulers = ownMarks(derived).rulers.flatMap((each) => {
    if (each.id !== id) return [each];
    return change ? [{ ...each, ...change }] : [];
  });
  projectStore.getState().edit(changeOwnMarks(derived, { rulers }));
}
