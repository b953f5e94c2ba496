import { createStore } from 'zustand/vanilla';

/** What a pane's camera shows now; follows every frame that moves it. */
export interface PaneReadout {
  /** Life-size millimetres of the lead figure under one CSS pixel, at the camera's target. */
  readonly mmPerPx: number;
  readonly azimuthRad: number;
  readonly polarRad: number;
  readonly isPerspective: boolean;
}

/** The pointer over an orthographic view: life-size mm from the figure's axis (to the viewer's right) and above its soles. */
export interface PointerReadout {
  readonly pane: number;
  readonly xMm: number;
  readonly yMm: number;
}

export interface PaneState {
  readonly readouts: readonly (PaneReadout | null)[];
  readonly pointer: PointerReadout | null;
}

export const paneStore = createStore<PaneState>()(() => ({ readouts: [], pointer: null }));

export function notePane(pane: number, readout: PaneReadout): void {
  const { readouts } = paneStore.getState();
  const last = readouts[pane];
  const isSame =
    last && (Object.keys(readout) as (keyof PaneReadout)[]).every((key) => last[key] === readout[key]);
  if (isSame) return;
  const next = [...readouts];
  next[pane] = readout;
  paneStore.setState({ readouts: next });
}

export function notePointer(pointer: PointerReadout | null): void {
  const last = paneStore.getState().pointer;
  if (last !== pointer) paneStore.setState({ pointer });
}

/** The page elements that panes are drawn in, by pane; they are measured at each frame. */
const elements = new Map<number, HTMLElement>();
const listeners = new Set<() => void>();

export function registerPane(pane: number, element: HTMLElement | null): void {
  if (element) elements.set(pane, element);
  else elements.delete(pane);
  for (const listener of listeners) listener();
}

export const paneElement = (pane: number): HTMLElement | null => elements.get(pane) ?? null;

export function onPanesChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
