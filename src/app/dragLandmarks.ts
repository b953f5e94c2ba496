import { invert, transformPoint } from '../core/geometry/matrices.ts';
import { add, dot, normalize, scaleVector, subtract, type Vec3 } from '../core/geometry/vectors.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { mirrorPlace, twinOf } from '../core/landmarks/mirrorPlane.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { changeFigure } from '../core/project/edits.ts';
import { derivedFigure } from '../state/figures.ts';
import { onLandmarkDrag } from '../state/landmarkDrag.ts';
import { foundOf } from '../state/landmarkStore.ts';
import { paneStore } from '../state/paneStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { activePane } from '../state/stagePanes.ts';
import { changeView, viewStore } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';
import type { HeldAsk, Jobs } from '../workers/protocol.ts';
import { pxInFile } from './pxInFile.ts';

/** So near on the screen something draws a dragged landmark to itself, CSS px. */
const drawPx = 6;

/** One step of the keyboard, mm at scale. */
const nudgeMm = 0.1;

interface Grab {
  readonly figure: string;
  readonly id: LandmarkId;
  hasMoved: boolean;
}

/** Moves landmarks as hands and keys move their marks: along the surface, joints across the view. Gives back how to stop. */
export function startDraggingLandmarks(): () => void {
  let grab: Grab | null = null;
  const mover = createMover();
  return onLandmarkDrag((drag) => {
    const { beginGesture, endGesture, cancelGesture } = projectStore.getState();
    switch (drag.kind) {
      case 'grab':
        grab = { figure: drag.figure, id: drag.id, hasMoved: false };
        changeView({ activeLandmark: drag.id });
        break;
      case 'move':
        if (!grab) return;
        if (!grab.hasMoved) beginGesture();
        grab.hasMoved = true;
        mover.move({ ...grab, ray: drag.ray, isDrawn: viewStore.getState().isLandmarkDrawn });
        break;
      case 'drop': {
        const held = grab;
        grab = null;
        if (held?.hasMoved) void mover.rest().then(endGesture);
        break;
      }
      case 'cancel':
        if (grab?.hasMoved) void mover.rest().then(cancelGesture);
        grab = null;
        break;
      case 'nudge': {
        const ray = nudgedRay(drag);
        if (ray) mover.move({ figure: drag.figure, id: drag.id, ray, isDrawn: false });
        break;
      }
    }
  });
}

/** A landmark to be moved to where a ray of sight meets the figure. */
interface Move {
  readonly figure: string;
  readonly id: LandmarkId;
  readonly ray: MeshRay;
  /** Whether it is drawn to what lies near. */
  readonly isDrawn: boolean;
}

/** Makes moves one after the other; of those that come meanwhile only the last counts. */
function createMover() {
  let next: Move | null = null;
  let work: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (next) {
      const move = next;
      next = null;
      await moveTo(move);
    }
    work = null;
  };
  return {
    move: (move: Move): void => {
      next = move;
      work ??= run();
    },
    rest: async (): Promise<void> => {
      await work;
    },
  };
}

function known(id: string): DerivedFigure | null {
  const figure = currentProject().figures.find((each) => each.id === id);
  return (figure && derivedFigure(figure)) ?? null;
}

async function moveTo({ figure, id, ray, isDrawn }: Move): Promise<void> {
  const derived = known(figure);
  const found = derived && foundOf(derived);
  const before = found?.landmarks[id].at;
  if (!derived || !found || !before) return;
  const isOfSkin = findLandmark(id).kind === 'surface';
  const mirror = mirrorPlace(found.landmarks, id, found.stature?.length ?? 0);
  const twin = twinOf(id);
  const { isMirroring } = viewStore.getState();
  const twinAt = twin && found.landmarks[twin].at;
  const place = mirror && twinAt && !isMirroring ? mirror(twinAt) : null;
  const draw = isDrawn ? { reach: drawPx * pxInFile(derived), place } : null;
  const at = isOfSkin ? await ask('pick', derived, { ray, near: before, draw }) : across(ray, before);
  if (!at) return;
  const moved: Partial<Record<LandmarkId, Vec3>> = { [id]: at };
  if (isMirroring && twin && mirror && !derived.figure.lockedLandmarks.includes(twin)) {
    const opposite = mirror(at);
    const there = isOfSkin ? await ask('nearest', derived, { place: opposite }) : opposite;
    if (there) moved[twin] = there;
  }
  const now = known(figure);
  if (now)
    projectStore.getState().edit(changeFigure(figure, { landmarks: { ...now.figure.landmarks, ...moved } }));
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

/** The ray of sight through the point that lies some steps beside a landmark, as the active pane sees it. */
function nudgedRay({
  figure,
  id,
  right,
  up,
}: {
  readonly figure: string;
  readonly id: LandmarkId;
  readonly right: number;
  readonly up: number;
}): MeshRay | null {
  const derived = known(figure);
  const before = derived && foundOf(derived)?.landmarks[id].at;
  const toFile = derived && invert(derived.fileToLife);
  const seen = paneStore.getState().readouts[activePane()];
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
