import { medianMan, type BodySettings } from '../core/body/settings/bodySettings.ts';
import type { FollowAsk } from '../core/project/followAsk.ts';
import { loadReferences } from '../scene/reference/lateReferences.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { landmarkStore } from '../state/landmarkStore.ts';
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
  let isWarm = false;
  // Loads the template and has the code compiled; the body is the likeliest one.
  const warm = (): void => {
    if (isWarm || !referenceStore.getState().isExpected) return;
    isWarm = true;
    void loadReferences();
    void maker.ask('make', { settings: medianMan, pose: 'down', level: 'mid' }).catch(() => {});
  };
  const stops = [
    projectStore.subscribe(look),
    derivedStore.subscribe(look),
    landmarkStore.subscribe(({ found }, before) => found !== before.found && look()),
    viewStore.subscribe((view, before) => {
      const keys = ['layout', 'activeFigure', 'activeReference'] as const;
      if (keys.some((key) => view[key] !== before[key])) look();
    }),
    referenceStore.subscribe(warm),
  ];
  look();
  warm();
  return () => stops.forEach((stop) => stop());
}

let isBusy = false;

/** What is wanted is looked up anew after each body: of what a slider asks for meanwhile the last alone is made. */
async function makeAll(maker: Maker): Promise<void> {
  isBusy = true;
  forgetModels(staged());
  for (let wish = nextWish(); wish; wish = nextWish()) await wish(maker);
  isBusy = false;
}

type Wish = (maker: Maker) => Promise<void>;

const staged = (): readonly StagedReference[] => stagePanes().flatMap(({ references }) => references);

function nextWish(): Wish | null {
  const { models, failures } = referenceStore.getState();
  const missing = staged().find(({ key }) => !(key in models) && !(key in failures));
  if (missing) return (maker) => make(maker, missing);
  const chosen = activeReference();
  // Not while a slider is dragged, which would have to wait for it.
  if (!chosen || projectStore.getState().history.gestureStart) return null;
  const { settings, change, failure, measures } = knownReference(chosen);
  const key = measuresKey(settings, change);
  return failure || measures || key in failures ? null : (maker) => measure(maker, key, settings, change);
}

async function make(maker: Maker, { slot, settings, key, pose }: StagedReference): Promise<void> {
  try {
    // What draws it comes meanwhile, so that it is seen as soon as it is there.
    const [model] = await Promise.all([
      maker.ask('make', { settings, pose, level: 'mid' }),
      loadReferences(),
    ]);
    standIn(slot, model);
    noteModel(key, model, new Set([key, ...staged().map((each) => each.key)]));
  } catch (error) {
    noteReferenceFailure(key, referenceFailureOf(error));
  }
}

async function measure(
  maker: Maker,
  key: string,
  settings: BodySettings,
  follow: FollowAsk | null,
): Promise<void> {
  try {
    noteMeasures(key, await maker.ask('measure', { settings, follow }));
  } catch (error) {
    noteReferenceFailure(key, referenceFailureOf(error));
  }
}
