import { failureOf } from '../core/figures/figureError.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { chosenBody, derivedStore, noteHealth, noteValidation, poseKey } from '../state/derivedStore.ts';
import { currentProject } from '../state/projectStore.ts';
import { onStage, stageOf } from '../state/stageStore.ts';
import { tell } from '../state/taskStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** Bodies that were examined in vain, by `poseKey`: not again for every frame. */
const failed = new Set<string>();

let isBusy = false;

/** Examines each figure once it stands as it is to, one after the other. Gives back how to stop. */
export const startExamining = (): (() => void) =>
  onStage((stage) => {
    if (stage === 'ready' && !isBusy) void examineAll();
  });

async function examineAll(): Promise<void> {
  isBusy = true;
  while (stageOf() === 'ready') {
    const [next] = currentProject().figures.flatMap(unexamined);
    if (!next) break;
    await examine(next);
  }
  isBusy = false;
}

interface Unexamined {
  readonly key: string;
  readonly sha256: string;
  readonly choice: BodyChoice;
}

function unexamined(figure: ProjectFigure): readonly Unexamined[] {
  const { sha256 } = figure.file;
  const { reports, health } = derivedStore.getState();
  const report = reports[sha256];
  if (!report) return [];
  const choice = chosenBody(figure, report);
  const key = poseKey(sha256, choice);
  return failed.has(key) || health[key] ? [] : [{ key, sha256, choice }];
}

async function examine({ key, sha256, choice }: Unexamined): Promise<void> {
  // A figure that went meanwhile, or a worker that broke down, only leaves this unsaid.
  try {
    noteHealth(key, await figureWorker.ask('examine', sha256, { choice }));
  } catch {
    failed.add(key);
  }
}

/** Has a format's own validator look at a figure's file. */
export async function validateFile({ file: { sha256, name } }: ProjectFigure): Promise<void> {
  try {
    noteValidation(sha256, await figureWorker.ask('validate', sha256, {}));
  } catch (error) {
    tell('error', failureOf(error), name);
  }
}
