import type { Vec3 } from '../core/geometry/vectors.ts';
import type { NamedView } from './cameraPose.ts';

/** What the person asks of a pane's camera; `pane` null is every pane, or the one all are linked to. */
export type CameraRequest =
  | { readonly kind: 'view'; readonly view: NamedView; readonly pane: number | null }
  | { readonly kind: 'fit'; readonly pane: number | null }
  /** Looks at a place of the scene and some length about it, from the side that it stands on; mm of the scene. */
  | { readonly kind: 'look'; readonly at: Vec3; readonly lengthMm: number; readonly pane: number | null }
  | { readonly kind: 'projection'; readonly pane: number | null }
  | {
      readonly kind: 'turn';
      readonly azimuthRad: number;
      readonly polarRad: number;
      readonly pane: number | null;
    }
  | { readonly kind: 'pan'; readonly rightPx: number; readonly upPx: number; readonly pane: number | null }
  | { readonly kind: 'zoom'; readonly factor: number; readonly pane: number | null };

type Listener = (request: CameraRequest) => void;

const listeners = new Set<Listener>();

export const requestCamera: Listener = (request) => {
  for (const listener of listeners) listener(request);
};

export function onCameraRequest(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
