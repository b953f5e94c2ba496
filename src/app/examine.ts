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

/** Bodies that were examined in vain, by `poseKey`: not again for every frame. */
const failed = new Set<string>();

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
  if (failed.has(key) || derivedStore.getState().health[key]) return;
  // A figure that went meanwhile, or a worker that broke down, only leaves this unsaid.
  try {
    await settle(sha256, choice);
    noteHealth(key, await figureWorker.ask('examine', sha256, { choice }));
  } catch {
    failed.add(key);
  }
}

/** Shows the mended mesh, and one body of several, in place of what is as the file has it. */
async function settle(sha256: string, choice: BodyChoice): Promise<void> {
  const settlement = await figureWorker.ask('settle', sha256, { choice });
  if (!settlement) return;
  const { report, posed, drawn } = settlement;
  const imageOf = (path: string): Blob | null =>
    modelFiles(sha256)?.find((file) => file.path === path)?.blob ?? null;
  const drawing = drawn && (await buildArrayDrawing(drawn, imageOf));
  if (!derivedStore.getState().reports[sha256]) {
    // The figure was removed meanwhile.
    drawing?.dispose();
    return;
  }
  if (drawing) replaceDrawing(sha256, drawing);
  noteReport(sha256, report);
  notePosed(sha256, posed);
}

/** Has a format's own validator look at a figure's file. */
export async function validateFile({ file: { sha256, name } }: ProjectFigure): Promise<void> {
  try {
    noteValidation(sha256, await figureWorker.ask('validate', sha256, {}));
  } catch (error) {
    tell('error', failureOf(error), name);
  }
}
