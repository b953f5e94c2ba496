import { failureOf } from '../core/figures/figureError.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { activeFigure, derivedFigure } from '../state/figures.ts';
import { ownMarks } from '../core/project/marks.ts';
import { figurePose } from '../core/project/reference.ts';
import {
  foundOf,
  isMeasured,
  landmarkStore,
  noteFinding,
  noteFound,
  noteMeasured,
  onFindingAsked,
  standKey,
  standOf,
} from '../state/landmarkStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { stagePanes } from '../state/stagePanes.ts';
import { onStage, stageOf } from '../state/stageStore.ts';
import { viewStore, type InspectorTab } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** What is under way: one figure after the other. */
let running: { readonly key: string; readonly controller: AbortController } | null = null;

/**
 * Finds and measures figures once they stand as they are to and somebody looks at landmarks or measures. Gives back how
 * to stop.
 */
export function startFinding(): () => void {
  const stops = [
    onStage((stage) => {
      if (stage === 'ready') void findWanted();
    }),
    viewStore.subscribe(() => void findWanted()),
    // A reference that is to follow a figure may stand as it did until it can.
    projectStore.subscribe(() => void findWanted()),
    onFindingAsked((ask, key) => {
      if (ask === 'cancel' && running?.key === key) running.controller.abort();
      if (ask === 'again') {
        noteFinding(key, null);
        void findWanted();
      }
    }),
  ];
  void findWanted();
  return () => stops.forEach((stop) => stop());
}

async function findWanted(): Promise<void> {
  if (running && !isStillThere(running.key)) running.controller.abort();
  if (running) return;
  for (let next = nextWanted(); next; next = nextWanted()) await find(next);
}

/** Whether a figure still stands as it did when finding began on it. */
const isStillThere = (key: string): boolean =>
  currentProject().figures.some((figure) => {
    const derived = derivedFigure(figure);
    return derived !== null && standKey(derived) === key;
  });

interface Wanted {
  readonly derived: DerivedFigure;
  readonly step: 'landmarks' | 'measures';
}

/** The next figure that is to be found or measured; null while nothing is, or the page has other things to do. */
function nextWanted(): Wanted | null {
  if (stageOf() !== 'ready') return null;
  const toMeasure = figuresToMeasure();
  for (const figure of new Set([...figuresToFind(), ...toMeasure])) {
    const derived = derivedFigure(figure);
    if (!derived || landmarkStore.getState().finding[standKey(derived)]) continue;
    const found = foundOf(derived);
    if (found === undefined) return { derived, step: 'landmarks' };
    if (toMeasure.includes(figure) && found?.kind === 'figure' && !isMeasured(derived))
      return { derived, step: 'measures' };
  }
  return null;
}

const isLookedAt = (page: InspectorTab): boolean => {
  const { tab, sheetTab } = viewStore.getState();
  return tab === page || sheetTab === page;
};

/** Figures whose landmarks are wanted, the active one first. */
function figuresToFind(): readonly ProjectFigure[] {
  const { figures, guides, alignment, map, section } = currentProject();
  const isMarked =
    guides.shown.includes('landmarks') || section.isShown || (alignment === 'head' && figures.length > 1);
  const followed = followedFigures();
  const active = activeFigure();
  const { from } = map;
  return [
    ...(active && (isMarked || map.isShown || isLookedAt('landmarks')) ? [active] : []),
    ...(isMarked ? figures.filter(({ isHidden }) => !isHidden) : []),
    ...(map.isShown && from.kind === 'figure' ? figures.filter(({ id }) => id === from.figure) : []),
    ...figures.filter(({ id }) => followed.has(id)),
  ];
}

/** Ids of figures that references of the stage are to follow. */
const followedFigures = (): ReadonlySet<string> =>
  new Set(
    stagePanes()
      .flatMap(({ references }) => references)
      .flatMap(({ reference, placement }) => (reference.pose === figurePose ? [placement.id] : [])),
  );

/** Figures whose measures are wanted: the active one, what it is held against, and those that stand in a table with it. */
function figuresToMeasure(): readonly ProjectFigure[] {
  const { figures, guides, judging } = currentProject();
  const isJudged =
    isLookedAt('proportions') ||
    guides.shown.includes('expectedLines') ||
    guides.shown.includes('deviationArrows');
  const active = activeFigure();
  const isMeasuredOnly = isLookedAt('measures') || viewStore.getState().activeMeasure !== null;
  if (!active || (!isJudged && !isMeasuredOnly)) return [];
  const others = figures.filter(
    ({ id, isHidden }) =>
      (judging.against.kind === 'figure' && id === judging.against.figure) ||
      (isLookedAt('proportions') && !isHidden),
  );
  return isJudged ? [active, ...others] : [active];
}

async function find({ derived, step }: Wanted): Promise<void> {
  const key = standKey(derived);
  const controller = new AbortController();
  running = { key, controller };
  const { sha256 } = derived.figure.file;
  const about = { choice: derived.posed.choice, stand: standOf(derived) };
  const hooks = {
    signal: controller.signal,
    onProgress: ({ fraction }: { readonly fraction: number }) => noteFinding(key, { share: fraction }),
  };
  noteFinding(key, { share: 0 });
  try {
    if (step === 'landmarks') noteFound(key, await figureWorker.ask('landmarks', sha256, about, hooks));
    else {
      const more = { ...about, toBody: derived.toBody, placed: ownMarks(derived).landmarks };
      noteMeasured(derived, await figureWorker.ask('measure', sha256, more, hooks));
    }
    noteFinding(key, null);
  } catch (error) {
    const isCancelled = failureOf(error).code === 'cancelled';
    if (isCancelled && !isStillThere(key)) noteFinding(key, null);
    else noteFinding(key, { failed: isCancelled ? 'cancelled' : 'broken' });
  } finally {
    running = null;
  }
}
