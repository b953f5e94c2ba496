import { failureOf } from '../core/figures/figureError.ts';
import type { GuideId } from '../core/guides/index.ts';
import { rulerKinds } from '../core/rulers/ruler.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { onStage, stageOf } from '../state/stageStore.ts';
import { tell } from '../state/taskStore.ts';
import { viewStore } from '../state/viewStore.ts';

/** Loads and starts what nobody needs before a figure shows, once somebody looks at landmarks, measures or rulers. */
export function startLate(): void {
  let isLoading = false;
  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      const { startLateParts } = await import('./lateParts.ts');
      stops.forEach((stop) => stop());
      startLateParts();
    } catch (error) {
      tell('error', failureOf(error), 'Maquette');
    }
    isLoading = false;
  };
  const start = (): void => {
    if (!isLoading && stageOf() === 'ready' && isWanted()) void load();
  };
  const stops = [onStage(start), viewStore.subscribe(start), projectStore.subscribe(start)];
}

/** Guides that are drawn from what is found on figures. */
const lateGuides: ReadonlySet<GuideId> = new Set(['landmarks', 'expectedLines', 'deviationArrows']);

function isWanted(): boolean {
  const { tab, sheetTab, tool, activeMeasure } = viewStore.getState();
  const { figures, guides, alignment, map, section } = currentProject();
  return (
    [tab, sheetTab].some((each) => each === 'proportions' || each === 'measures' || each === 'landmarks') ||
    rulerKinds.some((kind) => kind === tool) ||
    activeMeasure !== null ||
    guides.shown.some((guide) => lateGuides.has(guide)) ||
    alignment === 'head' ||
    map.isShown ||
    section.isShown ||
    figures.some(({ marks }) => Object.values(marks).some(({ rulers }) => rulers.length > 0))
  );
}
