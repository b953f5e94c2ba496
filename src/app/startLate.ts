import { failureOf } from '../core/figures/figureError.ts';
import type { GuideId } from '../core/guides/index.ts';
import { rulerKinds } from '../core/rulers/ruler.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { referenceStore } from '../state/referenceStore.ts';
import { areReferencesMade } from '../state/stagePanes.ts';
import { isShown, onStage, stageOf, stageStore } from '../state/stageStore.ts';
import { tell } from '../state/taskStore.ts';
import { viewStore } from '../state/viewStore.ts';

/** Loads and starts what nobody needs before a figure shows, once somebody looks at landmarks, measures, rulers or references. */
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
    if (!isLoading && isTime() && isWanted()) void load();
  };
  const stops = [
    onStage(start),
    ...[stageStore, viewStore, projectStore, referenceStore].map((store) => store.subscribe(start)),
  ];
}

/** Whether figures are shown, and nothing is under way but references, which only late parts make. */
const isTime = (): boolean => stageOf() === 'ready' || (isShown() && !areReferencesMade());

/** Guides that are drawn from what is found on figures. */
const lateGuides: ReadonlySet<GuideId> = new Set([
  'landmarks',
  'expectedLines',
  'deviationArrows',
  'bandSilhouette',
]);

function isWanted(): boolean {
  const { tab, sheetTab, tool, activeMeasure } = viewStore.getState();
  const { figures, references, guides, alignment, map, section } = currentProject();
  return (
    [tab, sheetTab].some((each) => each === 'proportions' || each === 'measures' || each === 'landmarks') ||
    rulerKinds.some((kind) => kind === tool) ||
    activeMeasure !== null ||
    guides.shown.some((guide) => lateGuides.has(guide)) ||
    alignment === 'head' ||
    map.isShown ||
    section.isShown ||
    references.length > 0 ||
    referenceStore.getState().isExpected ||
    figures.some(({ marks }) => Object.values(marks).some(({ rulers }) => rulers.length > 0))
  );
}
