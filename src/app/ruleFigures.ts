import { failureOf } from '../core/figures/figureError.ts';
import { distance, lengthOf, type Vec3 } from '../core/geometry/vectors.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { changeOwnMarks, ownMarks } from '../core/project/marks.ts';
import { uniqueName } from '../core/project/newProject.ts';
import { axisVector } from '../core/geometry/axes.ts';
import type { RulerSection } from '../core/rulers/readRuler.ts';
import { pressesOf, rulerKinds, type Ruler, type RulerKind } from '../core/rulers/ruler.ts';
import { onPress, type Press } from '../state/calibration.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { derivedById, derivedFigure } from '../state/figures.ts';
import { foundOf } from '../state/landmarkStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { clearDraft, isCut, noteSection, rulerStore } from '../state/rulerStore.ts';
import { tell } from '../state/taskStore.ts';
import { takeTool, viewStore } from '../state/viewStore.ts';
import { rulerMessages } from '../ui/messages/rulerMessages.ts';
import { figureWorker } from '../workers/figureWorker.ts';
import type { RulerPress } from '../workers/ruleFigure.ts';
import { pxInFile } from './pxInFile.ts';

/** So near on the screen something draws a press to itself, CSS px. */
const reachPx = 8;

/** Sets rulers where figures are pressed while their tool is in hand, and has girths cut. Gives back how to stop. */
export function startRuling(): () => void {
  const stops = [
    onPress((press) => {
      const kind = rulerKinds.find((each) => each === viewStore.getState().tool);
      if (kind) void setPoint(press, kind);
    }),
    projectStore.subscribe(() => void cutGirths()),
    derivedStore.subscribe(() => void cutGirths()),
  ];
  void cutGirths();
  return () => stops.forEach((stop) => stop());
}

async function setPoint({ pane, figure, ray }: Press, kind: RulerKind): Promise<void> {
  const derived = derivedById(figure);
  if (!derived || derived.figure.isLocked) return;
  const reach = reachPx * pxInFile(pane, derived);
  try {
    const { choice } = derived.posed;
    const met = await figureWorker.ask('rule', derived.figure.file.sha256, { choice, ray, reach });
    if (viewStore.getState().tool !== kind) return;
    if (!met || (kind === 'through' && !met.through)) rulerStore.setState({ hasMissed: true, met: null });
    else take(derived, kind, met, reach);
  } catch (error) {
    tell('error', failureOf(error), derived.figure.name);
  }
}

function take(derived: DerivedFigure, kind: RulerKind, met: RulerPress, reach: number): void {
  const near = kind === 'through' ? null : landmarkNear(derived, met.hit, reach);
  const { figure, points: before } = rulerStore.getState();
  const at = near ?? met.at;
  const points = figure === derived.figure.id ? [...before, at] : [at];
  const to = near ? 'landmark' : met.to;
  rulerStore.setState({ figure: derived.figure.id, points, met: to, hasMissed: false });
  if (points.length < pressesOf[kind]) return;
  addRuler(derived, kind, met.through && kind === 'through' ? [at, met.through] : points);
  clearDraft();
  takeTool(null);
}

/** The found landmark of the skin that lies nearest within reach; null where none does. Lengths in the file's unit. */
function landmarkNear(derived: DerivedFigure, at: Vec3, reach: number): Vec3 | null {
  let nearest: Vec3 | null = null;
  let least = reach;
  for (const [id, landmark] of Object.entries(foundOf(derived)?.landmarks ?? {})) {
    if (!landmark.at || findLandmark(id as LandmarkId).kind !== 'surface') continue;
    const away = distance(landmark.at, at);
    if (away <= least) [nearest, least] = [landmark.at, away];
  }
  return nearest;
}

function addRuler(derived: DerivedFigure, kind: RulerKind, points: readonly Vec3[]): void {
  const { rulers } = ownMarks(derived);
  const ruler: Ruler = {
    id: crypto.randomUUID(),
    name: uniqueName(
      rulerMessages.kinds[kind],
      rulers.map(({ name }) => name),
    ),
    kind,
    points,
    normal: kind === 'girth' ? axisVector(derived.up) : null,
    isHidden: false,
  };
  projectStore.getState().edit(changeOwnMarks(derived, { rulers: [...rulers, ruler] }));
}

let isCutting = false;

/** Cuts figures by the planes of their girths, one after the other. */
async function cutGirths(): Promise<void> {
  if (isCutting) return;
  isCutting = true;
  try {
    for (let next = uncut(); next; next = uncut()) {
      const { derived, ruler } = next;
      noteSection(derived, ruler, await sectionOf(derived, ruler));
    }
  } finally {
    isCutting = false;
  }
}

async function sectionOf(
  { figure, posed: { choice } }: DerivedFigure,
  { points: [point], normal }: Ruler,
): Promise<RulerSection | null> {
  if (!point || !normal || lengthOf(normal) === 0) return null;
  try {
    return await figureWorker.ask('cut', figure.file.sha256, { choice, point, normal });
  } catch (error) {
    tell('error', failureOf(error), figure.name);
    return null;
  }
}

function uncut(): { readonly derived: DerivedFigure; readonly ruler: Ruler } | null {
  for (const figure of currentProject().figures) {
    const derived = figure.isHidden ? null : derivedFigure(figure);
    const ruler = derived && ownMarks(derived).rulers.find((each) => !each.isHidden && !isCut(derived, each));
    if (derived && ruler) return { derived, ruler };
  }
  return null;
}
