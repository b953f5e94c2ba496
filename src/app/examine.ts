import { failureOf } from '../core/figures/figureError.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { replaceDrawing } from '../scene/drawingLibrary.ts';
import { buildArrayDrawing } from '../scene/figure/arrayDrawing.ts';
import {
  chosenBody,
  derivedStore,
  noteHealth,
  notePosed,
  noteReport,
  noteValidation,
  poseKey,
} from '../state/derivedStore.ts';
import { modelFiles } from '../state/models.ts';
import { currentProject } from '../state/projectStore.ts';
import { stageOf, stageStore } from '../state/stageStore.ts';
import { tell } from '../state/taskStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** Files whose meshes were mended, as far as that was needed. */
const mended = new Set<string>();

/** Bodies that are examined or were in vain, by `poseKey`. */
const examined = new Set<string>();

let isBusy = false;

/** Mends and examines each figure once it is shown, one after the other. Gives back how to stop. */
export const startExamining = (): (() => void) =>
  stageStore.subscribe(() => {
    if (stageOf() === 'ready' && !isBusy) void examineNext();
  });

async function examineNext(): Promise<void> {
  isBusy = true;
  try {
    for (const figure of currentProject().figures) await examine(figure);
  } finally {
    isBusy = false;
  }
}

async function examine(figure: ProjectFigure): Promise<void> {
  const { sha256 } = figure.file;
  const report = derivedStore.getState().reports[sha256];
  if (!report) return;
  const choice = chosenBody(figure, report);
  const key = poseKey(sha256, choice);
  if (examined.has(key) || derivedStore.getState().health[key]) return;
  examined.add(key);
  // A figure that went meanwhile, or a worker that broke down, only leaves this unsaid.
  try {
    if (!mended.has(sha256)) await mend(sha256, choice);
    noteHealth(key, await figureWorker.ask('examine', sha256, { choice }));
  } catch {
    examined.delete(key);
  }
}

/** Shows the mended mesh in place of the one as its file has it. */
async function mend(sha256: string, choice: BodyChoice): Promise<void> {
  const mending = await figureWorker.ask('mend', sha256, { choice });
  mended.add(sha256);
  if (!mending) return;
  const imageOf = (path: string): Blob | null =>
    modelFiles(sha256)?.find((file) => file.path === path)?.blob ?? null;
  if (mending.drawn) replaceDrawing(sha256, await buildArrayDrawing(mending.drawn, imageOf));
  noteReport(sha256, mending.report);
  notePosed(sha256, mending.posed);
}

/** Has a format's own validator look at a figure's file. */
export async function validateFile({ file: { sha256, name } }: ProjectFigure): Promise<void> {
  try {
    noteValidation(sha256, await figureWorker.ask('validate', sha256, {}));
  } catch (error) {
    tell('error', failureOf(error), name);
  }
}
