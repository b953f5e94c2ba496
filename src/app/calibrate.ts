import { failureOf } from '../core/figures/figureError.ts';
import { derivedFigure } from '../state/figures.ts';
import { notePickedPoint, onPress, type Press } from '../state/calibration.ts';
import { currentProject } from '../state/projectStore.ts';
import { tell } from '../state/taskStore.ts';
import { viewStore } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** Has the worker find the points of figures that are pressed while a tool is in hand. Gives back how to stop. */
export const startPicking = (): (() => void) =>
  onPress((press) => {
    if (viewStore.getState().tool === 'calibrate') void pick(press);
  });

async function pick({ figure: id, ray }: Press): Promise<void> {
  const figure = currentProject().figures.find((each) => each.id === id);
  const derived = figure && derivedFigure(figure);
  if (!derived) return;
  try {
    const { choice } = derived.posed;
    notePickedPoint(id, await figureWorker.ask('pick', figure.file.sha256, { choice, ray }));
  } catch (error) {
    tell('error', failureOf(error), figure.name);
  }
}
