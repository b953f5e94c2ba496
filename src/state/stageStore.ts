import { createStore } from 'zustand/vanilla';
import { derivedStore } from './derivedStore.ts';
import { judgementStore } from './judgementStore.ts';
import { mapStore } from './mapStore.ts';
import { landmarkStore } from './landmarkStore.ts';
import { isPosed } from './figures.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { referenceStore } from './referenceStore.ts';
import { areReferencesMade, stagePanes } from './stagePanes.ts';
import { sectionStore } from './sectionStore.ts';
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

/** What the picture is made from. */
const pictureStores = [
  projectStore,
  derivedStore,
  landmarkStore,
  judgementStore,
  mapStore,
  sectionStore,
  referenceStore,
  viewStore,
] as const;

/** Says that the picture no longer shows what it should. */
export const wantFrame = (): void => stageStore.setState(({ wanted }) => ({ wanted: wanted + 1 }));

/** Says that the frame just drawn shows everything that was wanted up to `wanted`. */
export const noteFrame = (wanted: number): void => {
  if (stageStore.getState().drawn !== wanted) stageStore.setState({ drawn: wanted });
};

/** Whether the picture shows all figures, each in the pose that it is to be shown in. */
export function isShown(): boolean {
  const { figures } = currentProject();
  const { wanted, drawn } = stageStore.getState();
  return wanted === drawn && figures.every(isPosed);
}

/** What `main[data-stage]` says. */
export function stageOf(): Stage {
  const { task, notice } = taskStore.getState();
  if (task) return 'loading';
  if (notice?.severity === 'error') return 'error';
  const { figures } = currentProject();
  if (figures.length === 0) return 'empty';
  return isShown() && areReferencesMade() ? 'ready' : 'loading';
}

/** Calls back when the stage has changed. Gives back how to stop. */
export function onStage(listener: (stage: Stage, before: Stage) => void): () => void {
  let stage = stageOf();
  const look = (): void => {
    const before = stage;
    stage = stageOf();
    if (stage !== before) listener(stage, before);
  };
  const stops = [stageStore, taskStore, ...pictureStores].map((store) => store.subscribe(look));
  return () => stops.forEach((stop) => stop());
}

/** What of the view the picture shows; the rest of it is the panels'. */
const shownOfView = [
  'layout',
  'activeFigure',
  'surface',
  'isLinked',
  'isTurning',
  'overlayOpacity',
  'overlayMode',
  'overlaySplit',
  'isOverShown',
  'theme',
  'activeLandmark',
  'activeMeasure',
] as const;

/**
 * What the picture shows: the same picture while each part is the same. References go by what is seen of them, since
 * settings whose body is still under way change nothing yet.
 */
function pictureParts(): readonly unknown[] {
  const { figures, guides, alignment, section } = currentProject();
  const view = viewStore.getState();
  const references = stagePanes().flatMap((pane) => pane.references);
  return [
    figures,
    guides,
    alignment,
    derivedStore.getState().posed,
    landmarkStore.getState().found,
    landmarkStore.getState().measured,
    judgementStore.getState().judged,
    mapStore.getState().map,
    mapStore.getState().probe,
    sectionStore.getState().sections,
    section.isCapped,
    ...shownOfView.map((key) => view[key]),
    ...references.flatMap(({ slot, model, asideMm, placement, reference }) => {
      const { xMm, factor, pane } = placement;
      return [
        slot,
        model,
        asideMm,
        xMm,
        factor,
        pane,
        reference.placement,
        reference.opacity,
        reference.color,
      ];
    }),
  ];
}

let shownParts = pictureParts();

function lookAtPicture(): void {
  const parts = pictureParts();
  const isSame = parts.length === shownParts.length && parts.every((part, i) => part === shownParts[i]);
  shownParts = parts;
  if (!isSame) wantFrame();
}

for (const store of pictureStores) store.subscribe(lookAtPicture);
