import { joinMeshes } from '../core/figures/joinMeshes.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import { createMeshRays, type MeshRay, type MeshRays } from '../core/geometry/meshRays.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import type { HeldFigure } from './jobs.ts';

/** The tree of the body that was asked last, for each figure: points are picked one after the other on the same. */
const trees = new WeakMap<HeldFigure, { readonly choice: string; readonly rays: MeshRays }>();

/**
 * Where a ray meets a body as it stands, in file coordinates; null where it misses. Of several points the first, or the
 * one nearest to `near`.
 */
export function pickPoint(figure: HeldFigure, choice: BodyChoice, ray: MeshRay, near?: Vec3): Vec3 | null {
  const name = JSON.stringify(choice);
  const known = trees.get(figure);
  if (known?.choice === name) return known.rays.hit(ray, near);
  const rays = createMeshRays(joinMeshes(shownMeshes(figure.file, figure.report, choice)));
  trees.set(figure, { choice: name, rays });
  return rays.hit(ray, near);
}
