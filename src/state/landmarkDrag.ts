import type { MeshRay } from '../core/geometry/meshRays.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { wantFrame } from './stageStore.ts';

/** A landmark whose mark is held, and the pane that it is held in. */
export interface HeldLandmark {
  readonly pane: number;
  readonly figure: string;
  readonly id: LandmarkId;
}

/** What a hand does with a landmark's mark on the stage. */
export type LandmarkDrag =
  | ({ readonly kind: 'grab' } & HeldLandmark)
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

let held: HeldLandmark | null = null;

/** The landmark that is held now, for the loupe; null: none. */
export const heldLandmark = (): HeldLandmark | null => held;

export const noteLandmarkDrag: Listener = (drag) => {
  if (drag.kind === 'grab') held = drag;
  else if (drag.kind === 'drop' || drag.kind === 'cancel') held = null;
  if (drag.kind !== 'nudge') wantFrame();
  for (const listener of listeners) listener(drag);
};

export function onLandmarkDrag(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
