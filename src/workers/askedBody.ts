import type { BodyChoice } from '../core/figures/figureReport.ts';
import { joinMeshes } from '../core/figures/joinMeshes.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import { createMeshRays, type MeshRays } from '../core/geometry/meshRays.ts';
import type { SliceableMesh } from '../core/meshes/sliceMesh.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import type { HeldFigure } from './jobs.ts';

/** A body's surface in file coordinates, sorted for many questions after one another. */
export interface AskedBody {
  readonly choice: string;
  readonly mesh: TriangleMesh;
  readonly rays: MeshRays;
  /** Null until it is cut. */
  slices: SliceableMesh | null;
}

/** The body that was asked last, for each figure: points are picked one after the other on the same. */
const asked = new WeakMap<HeldFigure, AskedBody>();

/** The surface of a body as it stands. */
export function askedBody(figure: HeldFigure, choice: BodyChoice): AskedBody {
  const name = JSON.stringify(choice);
  const known = asked.get(figure);
  if (known?.choice === name) return known;
  const mesh = joinMeshes(shownMeshes(figure.file, figure.report, choice));
  const made: AskedBody = { choice: name, mesh, rays: createMeshRays(mesh), slices: null };
  asked.set(figure, made);
  return made;
}
