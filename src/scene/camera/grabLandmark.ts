import { Vector3 } from 'three';
import { noteLandmarkDrag } from '../../state/landmarkDrag.ts';
import { marksOf } from '../../state/landmarkStore.ts';
import { currentProject } from '../../state/projectStore.ts';
import { stagePanes, type StagedFigure } from '../../state/stagePanes.ts';
import { viewStore } from '../../state/viewStore.ts';
import type { LandmarkId } from '../../core/landmarks/landmarkIds.ts';
import type { PaneCamera } from './paneCamera.ts';
import { pressRay } from './pressRay.ts';

/** How near to a mark a press takes hold of it, CSS px: fingers are less exact. */
const graspPx = { mouse: 10, touch: 24 } as const;

/**
 * Lets landmarks be dragged by their marks: a press on one does not turn the camera. To be called before the camera's
 * own controls listen to the element.
 */
export function listenForGrabs(pane: number, element: HTMLElement, camera: PaneCamera): void {
  element.addEventListener(
    'pointerdown',
    (event) => {
      const lead = stagePanes().find(({ index }) => index === pane)?.lead;
      if (!lead || !event.isPrimary || event.button !== 0) return;
      const id = markUnder(lead, camera, element, event);
      if (!id) return;
      event.stopImmediatePropagation();
      noteLandmarkDrag({ kind: 'grab', pane, figure: lead.derived.figure.id, id });
      follow(lead, camera, element, event);
    },
    { capture: true },
  );
}

function follow(
  lead: StagedFigure,
  camera: PaneCamera,
  element: HTMLElement,
  { pointerId }: PointerEvent,
): void {
  element.setPointerCapture(pointerId);
  const end = new AbortController();
  const { signal } = end;
  const listen = (
    type: 'pointermove' | 'pointerup' | 'pointercancel',
    heed: (event: PointerEvent) => void,
  ): void =>
    element.addEventListener(type, (event) => event.pointerId === pointerId && heed(event), {
      capture: true,
      signal,
    });
  const finish = (kind: 'drop' | 'cancel'): void => {
    end.abort();
    noteLandmarkDrag({ kind });
  };
  listen('pointermove', (event) => {
    event.stopImmediatePropagation();
    noteLandmarkDrag({ kind: 'move', ray: pressRay(lead, camera, element, event) });
  });
  listen('pointerup', () => finish('drop'));
  listen('pointercancel', () => finish('cancel'));
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish('cancel');
    },
    { capture: true, signal },
  );
}

/** The landmark whose mark lies nearest under the pointer; null where none that may move does, or a tool is in hand. */
function markUnder(
  lead: StagedFigure,
  camera: PaneCamera,
  element: HTMLElement,
  { clientX, clientY, pointerType }: PointerEvent,
): LandmarkId | null {
  if (lead.derived.figure.isLocked || viewStore.getState().tool) return null;
  let nearest: LandmarkId | null = null;
  let least: number = pointerType === 'mouse' ? graspPx.mouse : graspPx.touch;
  for (const { id, x, y } of marksOnPage(lead, camera, element)) {
    if (lead.derived.figure.lockedLandmarks.includes(id)) continue;
    const away = Math.hypot(x - clientX, y - clientY);
    if (away < least) [nearest, least] = [id, away];
  }
  return nearest;
}

/** Where the marks of a figure's landmarks are on the page, CSS px; none while they are not shown. */
export function marksOnPage(
  { derived, placement }: StagedFigure,
  { camera }: PaneCamera,
  element: HTMLElement,
): readonly { readonly id: LandmarkId; readonly x: number; readonly y: number }[] {
  if (!currentProject().guides.shown.includes('landmarks')) return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  return marksOf(derived).map(({ id, at }) => {
    const { x, y } = new Vector3(...at)
      .multiplyScalar(placement.factor)
      .add({ x: placement.xMm, y: 0, z: 0 })
      .project(camera);
    return { id, x: left + ((x + 1) / 2) * width, y: top + ((1 - y) / 2) * height };
  });
}
