import { failureOf } from '../core/figures/figureError.ts';
import type { MapSettings } from '../core/project/mapSettings.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { landmarkStore } from '../state/landmarkStore.ts';
import { clearMap, mapStore, noteMap, onMapAsked } from '../state/mapStore.ts';
import { projectStore } from '../state/projectStore.ts';
import { referenceStore } from '../state/referenceStore.ts';
import { onStage, stageOf } from '../state/stageStore.ts';
import { viewStore } from '../state/viewStore.ts';
import { surfaceWorkers } from '../workers/surfaceWorkers.ts';
import { describeAnew, limitsOf, makeMap } from './makeMap.ts';
import { wantedMap, type WantedMap } from './mapSides.ts';

let running: string | null = null;
let last: { readonly key: string; readonly settings: MapSettings } | null = null;

/** Makes the map that is wanted, whenever what it hangs on changes. Gives back how to stop. */
export function startMapping(): () => void {
  const look = (): void => void makeWanted();
  const stops = [
    onStage(look),
    ...[projectStore, derivedStore, landmarkStore, referenceStore, viewStore].map((store) =>
      store.subscribe(look),
    ),
    onMapAsked((ask) => {
      if (ask === 'cancel') surfaceWorkers.cancel();
      else last = null;
      look();
    }),
  ];
  look();
  return () => stops.forEach((stop) => stop());
}

async function makeWanted(): Promise<void> {
  const wanted = wantedMap();
  if (wanted === null) {
    if (running) surfaceWorkers.cancel();
    last = null;
    if (hasSomething()) clearMap();
    return;
  }
  if (wanted === 'waiting' || stageOf() === 'loading') return;
  if (running) {
    // While a slider is dragged each step is shown before the next one begins.
    const isDragged = projectStore.getState().history.gestureStart !== null;
    if (running !== wanted.key && !isDragged) surfaceWorkers.cancel();
    return;
  }
  if (last?.key === wanted.key) {
    if (last.settings !== wanted.settings) await recolour(wanted);
    return;
  }
  running = wanted.key;
  last = { key: wanted.key, settings: wanted.settings };
  try {
    await makeMap(wanted);
  } catch (error) {
    const failure = failureOf(error);
    noteMap({ step: null, miss: failure.code === 'cancelled' ? 'cancelled' : failure });
  } finally {
    running = null;
  }
  // What was changed meanwhile.
  void makeWanted();
}

const hasSomething = (): boolean => {
  const { map, step, miss } = mapStore.getState();
  return map !== null || step !== null || miss !== null;
};

/** Other limits are only another way to look at what is known. */
async function recolour({ derived, settings, moving, key }: WantedMap): Promise<void> {
  last = { key, settings };
  const { map } = mapStore.getState();
  if (!map) return;
  const limits = limitsOf(derived, settings);
  if (limits.toleranceMm === map.toleranceMm && limits.limitMm === map.limitMm) return;
  noteMap({ map: { ...map, ...limits } });
  running = key;
  try {
    await describeAnew(moving.key, map.distances);
  } catch (error) {
    noteMap({ step: null, miss: failureOf(error) });
  } finally {
    running = null;
  }
}
