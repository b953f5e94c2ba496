import { medianMan, type BodySettings } from '../core/body/settings/bodySettings.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { projectStore } from '../state/projectStore.ts';
import { activeReference, forgetModels, knownReference, standIn } from '../state/references.ts';
import {
  measuresKey,
  noteMeasures,
  noteModel,
  noteReferenceFailure,
  referenceStore,
} from '../state/referenceStore.ts';
import { stagePanes, type StagedReference } from '../state/stagePanes.ts';
import { viewStore } from '../state/viewStore.ts';
import { referenceFailureOf, referenceWorker, type ReferenceWorker } from '../workers/referenceWorker.ts';

type Maker = Pick<ReferenceWorker, 'ask'>;

/** Has the worker make what references of the stage are still without, one body at a time. Gives back how to stop. */
export function startMakingReferences(maker: Maker = referenceWorker): () => void {
  const look = (): void => {
    if (!isBusy) void makeAll(maker);
  };
  const stops = [
    projectStore.subscribe(look),
    derivedStore.subscribe(look),
    viewStore.subscribe((view, before) => {
      const keys = ['layout', 'activeFigure', 'activeReference'] as const;
      if (keys.some((key) => view[key] !== before[key])) look();
    }),
    referenceStore.subscribe(({ isExpected }, before) => {
      // Loads the template and has the code compiled; the body is the likeliest one.
      if (isExpected && !before.isExpected)
        void maker.ask('make', { settings: medianMan, pose: 'down', level: 'mid' }).catch(() => {});
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

let isBusy = false;

/** What is wanted is looked up anew after each body: of what a slider asks for meanwhile the last alone is made. */
async function makeAll(maker: Maker): Promise<void> {
  isBusy = true;
  forgetModels();
  for (let wish = nextWish(); wish; wish = nextWish()) await wish(maker);
  isBusy = false;
}

type Wish = (maker: Maker) => Promise<void>;

function nextWish(): Wish | null {
  const { models, failures } = referenceStore.getState();
  const staged = stagePanes().flatMap(({ references }) => references);
  const missing = staged.find(({ key }) => !(key in models) && !(key in failures));
  if (missing) return (maker) => make(maker, missing);
  const chosen = activeReference();
  // Not while a slider is dragged, which would have to wait for it.
  if (!chosen || projectStore.getState().history.gestureStart) return null;
  const { settings, failure, measures } = knownReference(chosen);
  const key = measuresKey(settings);
  return failure || measures || key in failures ? null : (maker) => measure(maker, settings);
}

async function make(maker: Maker, { slot, settings, key, reference }: StagedReference): Promise<void> {
  try {
    const model = await maker.ask('make', { settings, pose: reference.pose, level: 'mid' });
    standIn(slot, model);
    const staged = stagePanes().flatMap(({ references }) => references);
    noteModel(key, model, new Set([key, ...staged.map((each) => each.key)]));
  } catch (error) {
    noteReferenceFailure(key, referenceFailureOf(error));
  }
}

async function measure(maker: Maker, settings: BodySettings): Promise<void> {
  try {
    noteMeasures(measuresKey(settings), await maker.ask('measure', { settings }));
  } catch (error) {
    noteReferenceFailure(measuresKey(settings), referenceFailureOf(error));
  }
}
