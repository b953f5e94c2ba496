import { noteLandmarkDrag } from '../../state/landmarkDrag.ts';
import { marksOf } from '../../state/landmarkStore.ts';
import { currentProject } from '../../state/projectStore.ts';
import { stagePanes, type StagedFigure } from '../../state/stagePanes.ts';
import { viewStore } from '../../state/viewStore.ts';
import type { LandmarkId } from '../../core/landmarks/landmarkIds.ts';
import type { PaneCamera } from './paneCamera.ts';
import { placeInPane } from './placeInPane.ts';
import { pressRay, pressSlackPx } from './pressRay.ts';

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
      const mark = markUnder(lead, camera, element, event);
      if (!mark) return;
      event.stopImmediatePropagation();
      noteLandmarkDrag({ kind: 'grab', pane, figure: lead.derived.figure.id, id: mark.id });
      follow(lead, camera, element, event, mark);
    },
    { capture: true },
  );
}

function follow(
  lead: StagedFigure,
  camera: PaneCamera,
  element: HTMLElement,
  start: PointerEvent,
  mark: PageMark,
): void {
  const { pointerId } = start;
  element.setPointerCapture(pointerId);
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  let hasMoved = false;
  const move = (event: PointerEvent): void => {
    event.stopImmediatePropagation();
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
    hasMoved ||= Math.hypot(dx, dy) > pressSlackPx;
    if (!hasMoved) return;
    // The mark goes as the hand does: it does not leap under it.
    const ray = pressRay(lead, camera, element, { clientX: mark.x + dx, clientY: mark.y + dy });
    noteLandmarkDrag({ kind: 'move', ray });
  };
  const finish = (kind: 'drop' | 'cancel'): void => {
    end.abort();
    noteLandmarkDrag({ kind });
  };
  const ofPointer = (heed: (event: PointerEvent) => void) => (event: PointerEvent) =>
    event.pointerId === pointerId && heed(event);
  element.addEventListener('pointermove', ofPointer(move), options);
  // On the window: a pane that goes away meanwhile hears of no end.
  window.addEventListener(
    'pointerup',
    ofPointer(() => finish('drop')),
    options,
  );
  window.addEventListener(
    'pointercancel',
    ofPointer(() => finish('cancel')),
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish('cancel');
    },
    options,
  );
}

/** A landmark's mark and where it is on the page, CSS px. */
interface PageMark {
  readonly id: LandmarkId;
  readonly x: number;
  readonly y: number;
}

/** The landmark whose mark lies nearest under the pointer; null where none that may move does, or a tool is in hand. */
function markUnder(
  lead: StagedFigure,
  camera: PaneCamera,
  element: HTMLElement,
  { clientX, clientY, pointerType }: PointerEvent,
): PageMark | null {
  const { isLocked, lockedLandmarks } = lead.derived.figure;
  if (isLocked || viewStore.getState().tool) return null;
  let nearest: PageMark | null = null;
  let least: number = pointerType === 'mouse' ? graspPx.mouse : graspPx.touch;
  for (const mark of marksOnPage(lead, camera, element)) {
    if (lockedLandmarks.includes(mark.id)) continue;
    const away = Math.hypot(mark.x - clientX, mark.y - clientY);
    if (away < least) [nearest, least] = [mark, away];
  }
  return nearest;
}

/** Where the marks of a figure's landmarks are on the page; none while they are not shown. */
export function marksOnPage(
  staged: StagedFigure,
  { camera }: PaneCamera,
  element: HTMLElement,
): readonly PageMark[] {
  if (!currentProject().guides.shown.includes('landmarks')) return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  return marksOf(staged.derived).map(({ id, at }) => {
    const [x, y] = placeInPane(staged, camera, { width, height }, at);
    return { id, x: left + x, y: top + y };
  });
}
