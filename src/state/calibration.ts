import { createStore } from 'zustand/vanilla';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import { wantFrame } from './stageStore.ts';
import { viewStore } from './viewStore.ts';

/** Two points of a figure whose true distance the person knows: gathered while the tool is in hand, never saved. */
export interface Calibration {
  /** The figure that the points lie on; null before the first. */
  readonly figure: string | null;
  /** In file coordinates; at most two. */
  readonly points: readonly Vec3[];
  /** Whether the last press met nothing. */
  readonly hasMissed: boolean;
}

const noCalibration: Calibration = { figure: null, points: [], hasMissed: false };

export const calibrationStore = createStore<Calibration>()(() => noCalibration);

export const clearCalibration = (): void => calibrationStore.setState(noCalibration);

/** Takes what a press met: the next point, the first anew where there are two or on another figure. */
export function notePickedPoint(figure: string, point: Vec3 | null): void {
  const { figure: before, points } = calibrationStore.getState();
  if (!point) calibrationStore.setState({ hasMissed: true });
  else if (figure !== before || points.length !== 1)
    calibrationStore.setState({ figure, points: [point], hasMissed: false });
  else calibrationStore.setState({ points: [...points, point], hasMissed: false });
}

/** A press on a figure while a tool is in hand; the ray is in the figure's file coordinates. */
export interface Press {
  readonly pane: number;
  readonly figure: string;
  readonly ray: MeshRay;
}

type Listener = (press: Press) => void;

const listeners = new Set<Listener>();

export const notePress: Listener = (press) => {
  for (const listener of listeners) listener(press);
};

export function onPress(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

calibrationStore.subscribe(wantFrame);
viewStore.subscribe(({ tool }, before) => {
  if (tool !== before.tool) clearCalibration();
});
