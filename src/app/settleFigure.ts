import { failureOf } from '../core/figures/figureError.ts';
import { removeFigure } from '../core/project/edits.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { replaceDrawing } from '../scene/drawingLibrary.ts';
import { buildArrayDrawing } from '../scene/figure/arrayDrawing.ts';
import { whenFrameIsDone } from '../scene/whenFrameIsDone.ts';
import { derivedStore, notePosed, noteReport } from '../state/derivedStore.ts';
import { modelFiles } from '../state/models.ts';
import { projectStore } from '../state/projectStore.ts';
import { isShown, stageStore } from '../state/stageStore.ts';
import { nextTaskId, taskStore, tell } from '../state/taskStore.ts';
import { figureWorker, type Opened } from '../workers/figureWorker.ts';

/**
 * Once a newly read figure is seen as its file has it, has the worker mend it, part it into bodies and find how it
 * stands, and shows what follows. A person who does not want to wait can leave it as it is; one that is but roughly
 * drawn so far is then removed, as if it had not been opened.
 */
export async function settleFigure(
  { key, posed: { choice }, isRough }: Opened,
  { id: figureId, name }: Pick<ProjectFigure, 'id' | 'name'>,
): Promise<void> {
  const controller = new AbortController();
  const id = nextTaskId();
  const cancel = (): void => controller.abort();
  taskStore.setState({ task: { id, name, stage: 'stand', fraction: 0.8, cancel } });
  try {
    await whenShown();
    if (!derivedStore.getState().reports[key]) return;
    const settlement = await figureWorker.ask('settle', key, { choice }, { signal: controller.signal });
    if (settlement) await show(key, settlement);
  } catch (error) {
    // What is shown is as the file has it. That a worker broke down over it is to be known; a cancel was asked for.
    const failure = failureOf(error);
    if (isRough) projectStore.getState().edit(removeFigure(figureId));
    if (failure.code !== 'cancelled') tell('error', failure, name);
  } finally {
    if (taskStore.getState().task?.id === id) taskStore.setState({ task: null });
  }
}

type Settlement = NonNullable<Awaited<ReturnType<typeof figureWorker.ask<'settle'>>>>;

/** Settles a figure that was open before, whose project may name a body that only then is told apart. */
export async function settleUnseen({ key, report, posed }: Opened, name: string): Promise<void> {
  noteReport(key, report);
  // Where the worker broke down over it, it is at least as its file has it.
  const settlement = await figureWorker
    .ask('settle', key, { choice: posed.choice })
    .catch((error: unknown) => {
      tell('error', failureOf(error), name);
      return null;
    });
  if (settlement) await show(key, settlement);
  else notePosed(key, posed);
}

async function show(key: string, { report, posed, drawn }: Settlement): Promise<void> {
  const imageOf = (path: string): Blob | null =>
    modelFiles(key)?.find((file) => file.path === path)?.blob ?? null;
  const drawing = drawn && (await buildArrayDrawing(drawn, imageOf));
  if (!derivedStore.getState().reports[key]) {
    // The figure was removed meanwhile.
    drawing?.dispose();
    return;
  }
  if (drawing) replaceDrawing(key, drawing);
  noteReport(key, report);
  notePosed(key, posed);
}

/** Resolves when the figures are seen, so that nothing else takes the processor before. */
async function whenShown(): Promise<void> {
  if (!isShown())
    await new Promise<void>((resolve) => {
      const stop = stageStore.subscribe(() => {
        if (!isShown()) return;
        stop();
        resolve();
      });
    });
  await whenFrameIsDone();
}
