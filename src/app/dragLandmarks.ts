import { invert, transformPoint } from '../core/geometry/matrices.ts';
import { add, dot, normalize, scaleVector, subtract, type Vec3 } from '../core/geometry/vectors.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { changeFigure } from '../core/project/edits.ts';
import { derivedFigure } from '../state/figures.ts';
import { onLandmarkDrag } from '../state/landmarkDrag.ts';
import { foundOf } from '../state/landmarkStore.ts';
import { paneStore } from '../state/paneStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { activePane } from '../state/stagePanes.ts';
import { changeView } from '../state/viewStore.ts';
import { figureWorker } from '../workers/figureWorker.ts';

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
        mover.move(grab.figure, grab.id, drag.ray);
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
        if (ray) mover.move(drag.figure, drag.id, ray);
        break;
      }
    }
  });
}

/** Puts a landmark where rays meet the surface, one after the other; of those that come meanwhile only the last counts. */
function createMover() {
  let next: { readonly figure: string; readonly id: LandmarkId; readonly ray: MeshRay } | null = null;
  let work: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (next) {
      const { figure, id, ray } = next;
      next = null;
      await moveTo(figure, id, ray);
    }
    work = null;
  };
  return {
    move: (figure: string, id: LandmarkId, ray: MeshRay): void => {
      next = { figure, id, ray };
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

async function moveTo(figure: string, id: LandmarkId, ray: MeshRay): Promise<void> {
  const derived = known(figure);
  const before = derived && foundOf(derived)?.landmarks[id].at;
  if (!before) return;
  const at =
    findLandmark(id).kind === 'surface' ? await onSurface(derived, ray, before) : across(ray, before);
  const now = known(figure);
  if (!at || !now) return;
  projectStore.getState().edit(changeFigure(figure, { landmarks: { ...now.figure.landmarks, [id]: at } }));
}

/** Of the points where the ray meets the surface the one nearest to where the landmark was; null where it misses. */
async function onSurface(derived: DerivedFigure, ray: MeshRay, near: Vec3): Promise<Vec3 | null> {
  const { choice } = derived.posed;
  try {
    return await figureWorker.ask('pick', derived.figure.file.sha256, { choice, ray, near });
  } catch {
    // A worker that broke down leaves the landmark where it is.
    return null;
  }
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
