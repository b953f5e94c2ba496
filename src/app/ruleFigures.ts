import { failureOf } from '../core/figures/figureError.ts';
import { lengthOf, subtract, type Vec3 } from '../core/geometry/vectors.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { changeFigure } from '../core/project/edits.ts';
import { uniqueName } from '../core/project/newProject.ts';
import { axisVector } from '../core/geometry/axes.ts';
import { pressesOf, rulerKinds, type Ruler, type RulerKind } from '../core/rulers/ruler.ts';
import { onPress, type Press } from '../state/calibration.ts';
import { derivedFigure } from '../state/figures.ts';
import { foundOf } from '../state/landmarkStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { clearDraft, noteSection, rulerStore, sectionKey } from '../state/rulerStore.ts';
import { tell } from '../state/taskStore.ts';
import { takeTool, viewStore } from '../state/viewStore.ts';
import { rulerMessages } from '../ui/messages/rulerMessages.ts';
import { figureWorker } from '../workers/figureWorker.ts';
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
  ];
  void cutGirths();
  return () => stops.forEach((stop) => stop());
}

const known = (id: string): DerivedFigure | null => {
  const figure = currentProject().figures.find((each) => each.id === id);
  return (figure && derivedFigure(figure)) ?? null;
};

async function setPoint({ figure, ray }: Press, kind: RulerKind): Promise<void> {
  const derived = known(figure);
  if (!derived) return;
  const reach = reachPx * pxInFile(derived);
  try {
    const { choice } = derived.posed;
    const met = await figureWorker.ask('rule', derived.figure.file.sha256, { choice, ray, reach });
    if (viewStore.getState().tool !== kind) return;
    if (!met) rulerStore.setState({ hasMissed: true, met: null });
    else take(derived, kind, met, reach);
  } catch (error) {
    tell('error', failureOf(error), derived.figure.name);
  }
}

type Met = NonNullable<Awaited<ReturnType<typeof figureWorker.ask<'rule'>>>>;

function take(derived: DerivedFigure, kind: RulerKind, met: Met, reach: number): void {
  const { through } = met;
  const { at, to } = (kind === 'through' ? null : landmarkNear(derived, met.hit, reach)) ?? met;
  const { figure, points: before } = rulerStore.getState();
  const points = figure === derived.figure.id ? [...before, at] : [at];
  rulerStore.setState({ figure: derived.figure.id, points, met: to, hasMissed: false });
  if (points.length < pressesOf[kind]) return;
  if (kind === 'through' && !through) {
    rulerStore.setState({ hasMissed: true });
    return;
  }
  addRuler(derived, kind, kind === 'through' ? [at, through!] : points);
  clearDraft();
  takeTool(null);
}

/** The found landmark of the skin that lies nearest within reach; null where none does. Lengths in the file's unit. */
function landmarkNear(derived: DerivedFigure, at: Vec3, reach: number): { at: Vec3; to: string } | null {
  let nearest: Vec3 | null = null;
  let least = reach;
  for (const [id, landmark] of Object.entries(foundOf(derived)?.landmarks ?? {})) {
    if (!landmark.at || findLandmark(id as LandmarkId).kind !== 'surface') continue;
    const away = lengthOf(subtract(landmark.at, at));
    if (away <= least) [nearest, least] = [landmark.at, away];
  }
  return nearest && { at: nearest, to: 'landmark' };
}

function addRuler({ figure, up }: DerivedFigure, kind: RulerKind, points: readonly Vec3[]): void {
  const taken = figure.rulers.map(({ name }) => name);
  const ruler: Ruler = {
    id: crypto.randomUUID(),
    name: uniqueName(rulerMessages.kinds[kind], taken),
    kind,
    points,
    normal: kind === 'girth' ? axisVector(up) : null,
    isHidden: false,
  };
  projectStore.getState().edit(changeFigure(figure.id, { rulers: [...figure.rulers, ruler] }));
}

let isCutting = false;

/** Cuts figures by the planes of their girths, one after the other. */
async function cutGirths(): Promise<void> {
  if (isCutting) return;
  isCutting = true;
  for (let next = uncut(); next; next = uncut()) {
    const { derived, ruler, key } = next;
    const { sha256 } = derived.figure.file;
    const [point] = ruler.points;
    const section =
      point && ruler.normal && lengthOf(ruler.normal) > 0
        ? await figureWorker
            .ask('cut', sha256, { choice: derived.posed.choice, point, normal: ruler.normal })
            .catch(() => null)
        : null;
    noteSection(key, section);
  }
  isCutting = false;
}

function uncut(): { readonly derived: DerivedFigure; readonly ruler: Ruler; readonly key: string } | null {
  const { sections } = rulerStore.getState();
  for (const figure of currentProject().figures) {
    const derived = derivedFigure(figure);
    if (!derived) continue;
    for (const ruler of figure.rulers) {
      const key = sectionKey(derived, ruler);
      if (ruler.kind === 'girth' && !(key in sections)) return { derived, ruler, key };
    }
  }
  return null;
}
