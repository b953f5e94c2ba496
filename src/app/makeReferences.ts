import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { projectStore } from '../state/projectStore.ts';
import { activeReference, forgetModels, knownReference } from '../state/references.ts';
import {
  measuresKey,
  modelKey,
  noteMeasures,
  noteModel,
  noteReferenceFailure,
  referenceStore,
} from '../state/referenceStore.ts';
import { stagePanes } from '../state/stagePanes.ts';
import { viewStore } from '../state/viewStore.ts';
import { referenceFailureOf, referenceWorker } from '../workers/referenceWorker.ts';

/** Has the worker make what references of the stage are still without, one body at a time. Gives back how to stop. */
export function startMakingReferences(): () => void {
  const look = (): void => {
    if (!isBusy) void makeAll();
  };
  const stops = [
    projectStore.subscribe(look),
    derivedStore.subscribe(look),
    viewStore.subscribe((view, before) => {
      const keys = ['layout', 'activeFigure', 'activeReference'] as const;
      if (keys.some((key) => view[key] !== before[key])) look();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

let isBusy = false;

/** What is wanted is looked up anew after each body: what a slider asked for meanwhile but for the last is never made. */
async function makeAll(): Promise<void> {
  isBusy = true;
  forgetModels();
  for (let wish = nextWish(); wish; wish = nextWish()) await wish();
  isBusy = false;
}

type Wish = () => Promise<void>;

function nextWish(): Wish | null {
  const { models, failures } = referenceStore.getState();
  const staged = stagePanes().flatMap(({ references }) => references);
  const missing = staged.find(({ key }) => !(key in models) && !(key in failures));
  if (missing) return () => make(missing.settings, missing.reference.pose);
  const chosen = activeReference();
  // Not while a slider is dragged, which would have to wait for it.
  if (!chosen || projectStore.getState().history.gestureStart) return null;
  const { settings, failure, measures } = knownReference(chosen);
  const key = measuresKey(settings);
  return failure || measures || key in failures ? null : () => measure(settings);
}

async function make(settings: BodySettings, pose: string): Promise<void> {
  const key = modelKey(settings, pose);
  try {
    const model = await referenceWorker.ask('make', { settings, pose, level: 'mid' });
    const staged = stagePanes().flatMap(({ references }) => references);
    noteModel(key, model, new Set([key, ...staged.map((each) => each.key)]));
  } catch (error) {
    noteReferenceFailure(key, referenceFailureOf(error));
  }
}

async function measure(settings: BodySettings): Promise<void> {
  try {
    noteMeasures(measuresKey(settings), await referenceWorker.ask('measure', { settings }));
  } catch (error) {
    noteReferenceFailure(measuresKey(settings), referenceFailureOf(error));
  }
}
