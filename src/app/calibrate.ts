import { failureOf } from '../core/figures/figureError.ts';
import { derivedById } from '../state/figures.ts';
import { notePickedPoint, onPress, type Press } from '../state/calibration.ts';
import { tell } from '../state/taskStore.ts';
import { viewStore } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** Has the worker find the points of figures that are pressed while a tool is in hand. Gives back how to stop. */
export const startPicking = (): (() => void) =>
  onPress((press) => {
    if (viewStore.getState().tool === 'calibrate') void pick(press);
  });

async function pick({ figure: id, ray }: Press): Promise<void> {
  const derived = derivedById(id);
  if (!derived) return;
  const { figure, posed } = derived;
  try {
    const { choice } = posed;
    notePickedPoint(id, await figureWorker.ask('pick', figure.file.sha256, { choice, ray }));
  } catch (error) {
    tell('error', failureOf(error), figure.name);
  }
}
