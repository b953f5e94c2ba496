import { failureOf } from '../core/figures/figureError.ts';
import { multiply, scaling } from '../core/geometry/matrices.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { nextTaskId, taskStore, tell } from '../state/taskStore.ts';
import { figureWorker, type SaveKind } from '../workers/figureWorker.ts';
import { saveBlob } from '../ui/controls/saveBlob.ts';

/** As what a figure is saved. */
export interface SaveChoice {
  readonly format: SaveKind;
  readonly hasBase: boolean;
}

/** Saves a figure as it stands, at its target scale, to the person's own disk; progress can be cancelled. */
export async function saveFigure(
  { figure, posed, sizes, fileToLife }: DerivedFigure,
  { format, hasBase }: SaveChoice,
): Promise<void> {
  const controller = new AbortController();
  const id = nextTaskId();
  taskStore.setState({
    task: { id, name: figure.name, stage: 'write', fraction: 0, cancel: () => controller.abort() },
  });
  try {
    const files = await figureWorker.ask(
      'save',
      figure.file.sha256,
      {
        choice: posed.choice,
        save: {
          kind: format,
          name: figure.name,
          hasBase,
          fileToSaved: multiply(scaling(1 / (sizes?.targetScale ?? 1)), fileToLife),
        },
      },
      { signal: controller.signal },
    );
    for (const { name, bytes } of files) saveBlob(new Blob([bytes]), name);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'cancelled') tell('error', failure, figure.name);
  } finally {
    if (taskStore.getState().task?.id === id) taskStore.setState({ task: null });
  }
}
