import { loadShapeSpace } from '../core/body/shapeSpace/loadShapeSpace.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import { figureToFind, type Stand } from '../core/figures/figureToFind.ts';
import { bodyMesh, figureToMeasure } from '../core/figures/figureToMeasure.ts';
import { poseBody } from '../core/figures/openBody.ts';
import type { Mat4 } from '../core/geometry/matrices.ts';
import { findLandmarks, type FigureToFind } from '../core/landmarks/findLandmarks.ts';
import type { FoundFigure } from '../core/landmarks/foundLandmarks.ts';
import { withPlaced, type PlacedLandmarks } from '../core/landmarks/placedLandmarks.ts';
import type { MeasuredFigure, PageFoundFigure } from '../core/project/foundFigure.ts';
import { measureFigure } from '../core/measures/measureFigure.ts';
import { nameOfPosture } from '../core/measures/nameOfPosture.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import type { HeldFigure } from './jobs.ts';

/** What was found of a figure, kept as long as the figure is. */
interface Known {
  readonly wanted: FigureToFind;
  readonly found: FoundFigure | null;
  /** The surface in the body frame that was measured last. */
  body: { readonly toBody: string; readonly mesh: TriangleMesh } | null;
}

const known = new WeakMap<HeldFigure, Map<string, Known>>();

/** So many poses and stances of a figure are remembered: each holds a copy of its surface. */
const remembered = 4;

async function find(
  figure: HeldFigure,
  choice: BodyChoice,
  stand: Stand,
  checkpoint: (share: number) => Promise<void>,
): Promise<Known> {
  const ofFigure = known.get(figure) ?? new Map<string, Known>();
  known.set(figure, ofFigure);
  const name = JSON.stringify([choice, stand]);
  const before = ofFigure.get(name);
  if (before) {
    // The one that was asked for last is forgotten last.
    ofFigure.delete(name);
    ofFigure.set(name, before);
    return before;
  }
  const { file, report } = figure;
  const wanted = figureToFind(file, report, poseBody(file, report, choice), stand);
  const found = await findLandmarks(await loadShapeSpace(), wanted, checkpoint);
  const made: Known = { wanted, found, body: null };
  ofFigure.set(name, made);
  for (const oldest of [...ofFigure.keys()].slice(0, -remembered)) ofFigure.delete(oldest);
  return made;
}

/** The landmarks of a body as it stands; null where it has no surface. */
export async function findOnFigure(
  figure: HeldFigure,
  choice: BodyChoice,
  stand: Stand,
  checkpoint: (share: number) => Promise<void>,
): Promise<PageFoundFigure | null> {
  const { found } = await find(figure, choice, stand, checkpoint);
  if (!found) return null;
  const { straight: _straight, ...rest } = found;
  return rest;
}

/** All measures of a found figure, with the person's own landmarks; null where there is none. */
export async function measureOnFigure(
  figure: HeldFigure,
  choice: BodyChoice,
  stand: Stand,
  toBody: Mat4,
  placed: PlacedLandmarks,
  checkpoint: (share: number) => Promise<void>,
): Promise<MeasuredFigure | null> {
  const one = await find(figure, choice, stand, checkpoint);
  const { wanted, found } = one;
  if (!found || found.kind !== 'figure') return null;
  const name = toBody.join();
  if (one.body?.toBody !== name) one.body = { toBody: name, mesh: bodyMesh(wanted, toBody) };
  const landmarks = withPlaced(found.landmarks, placed, found.stature?.length ?? 0);
  const measured = figureToMeasure(one.body.mesh, { ...found, landmarks }, toBody);
  return { measures: measureFigure(measured), posture: nameOfPosture(measured.body.posture) };
}
