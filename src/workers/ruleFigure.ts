import type { BodyChoice } from '../core/figures/figureReport.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import { add, scaleVector, type Vec3 } from '../core/geometry/vectors.ts';
import { prepareSlicing } from '../core/meshes/sliceMesh.ts';
import type { RulerSection } from '../core/rulers/readRuler.ts';
import { sectionAt } from '../core/rulers/sectionAt.ts';
import { snapPoint, type SnappedPoint } from '../core/rulers/snapPoint.ts';
import { askedBody } from './askedBody.ts';
import type { HeldFigure } from './jobs.ts';

/** Where a press meets a figure, drawn to what is near, and where a needle pushed in there would come out. */
export interface RulerPress extends SnappedPoint {
  /** The press itself. */
  readonly hit: Vec3;
  readonly through: Vec3 | null;
}

/** Where a ruler's press meets the figure; null where it misses. @param reach how near something draws it, in the file's unit */
export function pressRuler(
  figure: HeldFigure,
  choice: BodyChoice,
  ray: MeshRay,
  reach: number,
): RulerPress | null {
  const { rays } = askedBody(figure, choice);
  const hit = rays.hit(ray);
  if (!hit) return null;
  const snapped = snapPoint(rays, hit, reach);
  // From just below the skin, so that the point itself is not met again.
  const inward = scaleVector(snapped.normal, -1);
  const below = add(snapped.at, scaleVector(inward, 1e-3 * reach + reach / 100));
  return { ...snapped, hit, through: rays.hit({ origin: below, direction: inward }) };
}

/** The line in which a plane cuts the part of a figure that a point is on; null where it cuts nothing. */
export function cutForRuler(
  figure: HeldFigure,
  choice: BodyChoice,
  point: Vec3,
  normal: Vec3,
): RulerSection | null {
  const one = askedBody(figure, choice);
  one.slices ??= prepareSlicing(one.mesh);
  return sectionAt(one.slices, point, normal);
}
