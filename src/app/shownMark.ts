import { projectStore } from '../state/projectStore.ts';
import { isShown, stageStore } from '../state/stageStore.ts';

/** Marks the moment at which a newly opened figure is first seen, for the benchmark and for anyone who profiles. */
export function markShownFigures(): () => void {
  let count = projectStore.getState().history.present.figures.length;
  return stageStore.subscribe(() => {
    const { figures } = projectStore.getState().history.present;
    if (figures.length < count) count = figures.length;
    if (figures.length === count || !isShown()) return;
    count = figures.length;
    performance.mark('maquette:shown');
  });
}
