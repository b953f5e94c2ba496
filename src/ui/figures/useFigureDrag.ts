import { useState, type DragEvent } from 'react';
import { moveFigure } from '../../core/project/edits.ts';
import { currentProject, projectStore } from '../../state/projectStore.ts';

interface Drag {
  readonly from: number;
  /** The place between figures where it would go: 0 before the first. */
  readonly gap: number;
}

/** Reorders the list of figures by dragging; gives each row its handlers and the edge to mark. */
export function useFigureDrag() {
  const [drag, setDrag] = useState<Drag | null>(null);
  return (index: number) => ({
    dropEdge: edgeAt(index, drag),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', currentProject().figures[index]?.name ?? '');
      setDrag({ from: index, gap: index });
    },
    onDragOver: (event: DragEvent) => {
      if (!drag) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const gap = index + (event.clientY > top + height / 2 ? 1 : 0);
      if (gap !== drag.gap) setDrag({ ...drag, gap });
    },
    onDragEnd: () => {
      const figure = drag && currentProject().figures[drag.from];
      if (figure) projectStore.getState().edit(moveFigure(figure.id, targetIndex(drag)));
      setDrag(null);
    },
  });
}

/** Where the figure stands in the list once it has been taken out of its old place. */
const targetIndex = ({ from, gap }: Drag): number => (gap > from ? gap - 1 : gap);

function edgeAt(index: number, drag: Drag | null): 'before' | 'behind' | null {
  if (!drag || targetIndex(drag) === drag.from) return null;
  if (drag.gap === index && drag.gap < drag.from) return 'before';
  return drag.gap === index + 1 && drag.gap > drag.from ? 'behind' : null;
}
