import { rulerKinds } from '../core/rulers/ruler.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { onStage, stageOf } from '../state/stageStore.ts';
import { viewStore } from '../state/viewStore.ts';

/** Loads and starts what nobody needs before a figure shows, once somebody looks at landmarks, measures or rulers. */
export function startLate(): void {
  const start = (): void => {
    if (stageOf() !== 'ready' || !isWanted()) return;
    stops.forEach((stop) => stop());
    void import('./lateParts.ts').then(({ startLateParts }) => startLateParts());
  };
  const stops = [onStage(start), viewStore.subscribe(start), projectStore.subscribe(start)];
}

function isWanted(): boolean {
  const { tab, sheetTab, tool, activeMeasure } = viewStore.getState();
  const { figures, guides, alignment } = currentProject();
  return (
    [tab, sheetTab].some((each) => each === 'measures' || each === 'landmarks') ||
    rulerKinds.some((kind) => kind === tool) ||
    activeMeasure !== null ||
    guides.shown.includes('landmarks') ||
    alignment === 'head' ||
    figures.some(({ rulers }) => rulers.length > 0)
  );
}
