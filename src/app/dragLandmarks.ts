import { invert, transformPoint } from '../core/geometry/matrices.ts';
import { add, dot, normalize, scaleVector, subtract, type Vec3 } from '../core/geometry/vectors.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { mirrorPlace, twinOf } from '../core/landmarks/mirrorPlane.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { changeOwnMarks, ownMarks } from '../core/project/marks.ts';
import { derivedById } from '../state/figures.ts';
import { onLandmarkDrag, type HeldLandmark, type LandmarkDrag } from '../state/landmarkDrag.ts';
import { foundOf } from '../state/landmarkStore.ts';
import { paneStore } from '../state/paneStore.ts';
import { projectStore } from '../state/projectStore.ts';
import { activePane } from '../state/stagePanes.ts';
import { changeView, viewStore } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';
import type { HeldAsk, Jobs } from '../workers/protocol.ts';
import { pxInFile } from './pxInFile.ts';

/** So near on the screen something draws a dragged landmark to itself, CSS px. */
const drawPx = 6;

/** One step of the keyboard, mm at scale. */
const nudgeMm = 0.1;

/**
 * Moves landmarks as hands and keys move their marks: along the surface, joints across the view. All that a hand does is
 * done one after the other, so that a drag's end does not come after the next one's beginning. Gives back how to stop.
 */
export function startDraggingLandmarks(): () => void {
  let grab: { readonly held: HeldLandmark; hasMoved: boolean } | null = null;
  let next: Move | null = null;
  let work = Promise.resolve();
  const queue = (step: () => Promise<void> | void): void => {
    work = work.then(step);
  };
  const finish = (end: () => void): void => {
    if (grab?.hasMoved) queue(end);
    grab = null;
  };
  return onLandmarkDrag((drag) => {
    const { beginGesture, endGesture, cancelGesture } = projectStore.getState();
    switch (drag.kind) {
      case 'grab':
        grab = { held: drag, hasMoved: false };
        changeView({ activeLandmark: drag.id });
        break;
      case 'move': {
        if (!grab) return;
        if (!grab.hasMoved) queue(beginGesture);
        grab.hasMoved = true;
        // Of moves that come while one is made only the last counts.
        const isQueued = next !== null;
        next = { ...grab.held, ray: drag.ray, isDrawn: viewStore.getState().isLandmarkDrawn };
        if (isQueued) return;
        queue(async () => {
          const move = next;
          next = null;
          if (move) await moveTo(move);
        });
        break;
      }
      case 'drop':
        finish(endGesture);
        break;
      case 'cancel':
        next = null;
        finish(cancelGesture);
        break;
      case 'nudge': {
        const pane = activePane();
        queue(async () => {
          const ray = nudgedRay(pane, drag);
          if (ray) await moveTo({ ...drag, pane, ray, isDrawn: false });
        });
        break;
      }
    }
  });
}

/** A landmark to be moved to where a ray of sight meets the figure. */
interface Move extends HeldLandmark {
  readonly ray: MeshRay;
  /** Whether it is drawn to what lies near. */
  readonly isDrawn: boolean;
}

async function moveTo({ pane, figure, id, ray, isDrawn }: Move): Promise<void> {
  const derived = derivedById(figure);
  const found = derived && foundOf(derived);
  const before = found?.landmarks[id].at;
  if (!derived || !found || !before) return;
  const isOfSkin = findLandmark(id).kind === 'surface';
  const mirror = mirrorPlace(found.landmarks, id, found.stature?.length ?? 0);
  const twin = twinOf(id);
  const { isMirroring } = viewStore.getState();
  const twinAt = twin && found.landmarks[twin].at;
  const place = mirror && twinAt && !isMirroring ? mirror(twinAt) : null;
  const draw = isDrawn ? { reach: drawPx * pxInFile(pane, derived), place } : null;
  const at = isOfSkin ? await ask('pick', derived, { ray, near: before, draw }) : across(ray, before);
  if (!at) return;
  const moved: Partial<Record<LandmarkId, Vec3>> = { [id]: at };
  if (isMirroring && twin && mirror && !derived.figure.lockedLandmarks.includes(twin)) {
    const opposite = mirror(at);
    const there = isOfSkin ? await ask('nearest', derived, { place: opposite }) : opposite;
    if (there) moved[twin] = there;
  }
  const now = derivedById(figure);
  if (now)
    projectStore
      .getState()
      .edit(changeOwnMarks(now, { landmarks: { ...ownMarks(now).landmarks, ...moved } }));
}

/** What the worker says of a figure's surface; null where it says nothing: the landmark stays where it is. */
async function ask<Kind extends 'pick' | 'nearest'>(
  kind: Kind,
  { figure, posed }: DerivedFigure,
  question: Omit<Jobs[Kind]['ask'], keyof HeldAsk | 'choice'>,
): Promise<Vec3 | null> {
  const whole = { choice: posed.choice, ...question } as Omit<Jobs[Kind]['ask'], keyof HeldAsk>;
  return figureWorker.ask(kind, figure.file.sha256, whole).catch(() => null);
}

/** The point of the ray that is as deep as the landmark was. */
function across({ origin, direction }: MeshRay, before: Vec3): Vec3 | null {
  const along = normalize(direction);
  return along && add(origin, scaleVector(along, dot(subtract(before, origin), along)));
}

/** The ray of sight through the point that lies some steps beside a landmark, as a pane sees it. */
function nudgedRay(
  pane: number,
  { figure, id, right, up }: Extract<LandmarkDrag, { readonly kind: 'nudge' }>,
): MeshRay | null {
  const derived = derivedById(figure);
  const before = derived && foundOf(derived)?.landmarks[id].at;
  const toFile = derived && invert(derived.fileToLife);
  const seen = paneStore.getState().readouts[pane];
  if (!before || !toFile || !seen || derived.figure.isLocked) return null;
  if (derived.figure.lockedLandmarks.includes(id)) return null;
  const { azimuthRad: a, polarRad: p } = seen;
  const stepMm = nudgeMm * (derived.sizes?.targetScale ?? 1);
  const rightward: Vec3 = [Math.cos(a), 0, -Math.sin(a)];
  const upward: Vec3 = [-Math.sin(a) * Math.cos(p), Math.sin(p), -Math.cos(a) * Math.cos(p)];
  const inward: Vec3 = [-Math.sin(a) * Math.sin(p), -Math.cos(p), -Math.cos(a) * Math.sin(p)];
  const life = transformPoint(derived.fileToLife, before);
  const moved = add(life, add(scaleVector(rightward, right * stepMm), scaleVector(upward, up * stepMm)));
  const far = 10 * (derived.sizes?.statureMm ?? 1);
  const origin = transformPoint(toFile, subtract(moved, scaleVector(inward, far)));
  return { origin, direction: subtract(transformPoint(toFile, moved), origin) };
}
