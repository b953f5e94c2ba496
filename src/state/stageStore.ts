import { createStore } from 'zustand/vanilla';
import { derivedStore } from './derivedStore.ts';
import { isPosed } from './figures.ts';
import { projectStore } from './projectStore.ts';
import { referenceStore } from './referenceStore.ts';
import { areReferencesMade } from './stagePanes.ts';
import { taskStore } from './taskStore.ts';
import { viewStore } from './viewStore.ts';

/** `ready`: a frame was drawn after the last change and nothing is under way. */
export type Stage = 'empty' | 'loading' | 'ready' | 'error';

interface StageState {
  /** Raised by each change that the picture must follow. */
  readonly wanted: number;
  /** The last `wanted` that a finished frame shows. */
  readonly drawn: number;
}

export const stageStore = createStore<StageState>()(() => ({ wanted: 0, drawn: 0 }));

/** Says that the picture no longer shows what it should. */
export const wantFrame = (): void => stageStore.setState(({ wanted }) => ({ wanted: wanted + 1 }));

/** Says that the frame just drawn shows everything that was wanted up to `wanted`. */
export const noteFrame = (wanted: number): void => {
  if (stageStore.getState().drawn !== wanted) stageStore.setState({ drawn: wanted });
};

/** Whether the picture shows all figures, each in the pose that it is to be shown in. */
export function isShown(): boolean {
  const { figures } = projectStore.getState().history.present;
  const { wanted, drawn } = stageStore.getState();
  return wanted === drawn && figures.every(isPosed);
}

/** What `main[data-stage]` says. */
export function stageOf(): Stage {
  const { task, notice } = taskStore.getState();
  if (task) return 'loading';
  if (notice?.severity === 'error') return 'error';
  const { figures } = projectStore.getState().history.present;
  if (figures.length === 0) return 'empty';
  return isShown() && areReferencesMade() ? 'ready' : 'loading';
}

/** Calls back when the stage has changed, which follows frames and tasks alike. Gives back how to stop. */
export function onStage(listener: (stage: Stage, before: Stage) => void): () => void {
  let stage = stageOf();
  const look = (): void => {
    const before = stage;
    stage = stageOf();
    if (stage !== before) listener(stage, before);
  };
  const stops = [stageStore.subscribe(look), taskStore.subscribe(look)];
  return () => stops.forEach((stop) => stop());
}

projectStore.subscribe(wantFrame);
derivedStore.subscribe(({ posed }, before) => {
  if (posed !== before.posed) wantFrame();
});

referenceStore.subscribe(({ models, failures }, before) => {
  if (models !== before.models || failures !== before.failures) wantFrame();
});

/** What of the view the picture shows; the rest of it is the panels'. */
const shownOfView = [
  'layout',
  'activeFigure',
  'surface',
  'isLinked',
  'isTurning',
  'overlayOpacity',
  'theme',
] as const;

viewStore.subscribe((view, before) => {
  if (shownOfView.some((key) => view[key] !== before[key])) wantFrame();
});
