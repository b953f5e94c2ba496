import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import type { Ruler } from '../../core/rulers/ruler.ts';
import { projectStore } from '../../state/projectStore.ts';

/** A ruler and the figure that it is set on. */
export interface RulerProps {
  readonly derived: DerivedFigure;
  readonly ruler: Ruler;
}

/** Changes a ruler as one step of undo, or within a gesture. */
export const changeRuler = ({ figure }: DerivedFigure, id: string, change: Partial<Ruler>): void =>
  projectStore.getState().edit(
    changeFigure(figure.id, {
      rulers: figure.rulers.map((each) => (each.id === id ? { ...each, ...change } : each)),
    }),
  );
