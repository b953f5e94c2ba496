import type { MeshRay } from '../core/geometry/meshRays.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';

/** What a hand does with a landmark's mark on the stage. */
export type LandmarkDrag =
  | { readonly kind: 'grab'; readonly figure: string; readonly id: LandmarkId }
  /** The ray under the pointer, in the figure's file coordinates. */
  | { readonly kind: 'move'; readonly ray: MeshRay }
  | { readonly kind: 'drop' }
  | { readonly kind: 'cancel' }
  /** By the keyboard: steps to the viewer's right and up. */
  | {
      readonly kind: 'nudge';
      readonly figure: string;
      readonly id: LandmarkId;
      readonly right: number;
      readonly up: number;
    };

type Listener = (drag: LandmarkDrag) => void;

const listeners = new Set<Listener>();

export const noteLandmarkDrag: Listener = (drag) => {
  for (const listener of listeners) listener(drag);
};

export function onLandmarkDrag(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
