import type { BodyChoice } from '../core/figures/figureReport.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import { distance, type Vec3 } from '../core/geometry/vectors.ts';
import { snapPoint } from '../core/rulers/snapPoint.ts';
import { askedBody } from './askedBody.ts';
import type { HeldFigure } from './jobs.ts';

/** What a picked point is drawn to within reach: a place of its own first, then vertices, ridges and edges. */
export interface PickDraw {
  /** In the file's unit. */
  readonly reach: number;
  readonly place: Vec3 | null;
}

/**
 * Where a ray meets the body that is shown, in file coordinates; null where it misses. Of several such points the
 * first, or where `near` is given the one nearest to that.
 */
export function pickPoint(
  figure: HeldFigure,
  choice: BodyChoice,
  ray: MeshRay,
  near?: Vec3,
  draw?: PickDraw | null,
): Vec3 | null {
  const { rays } = askedBody(figure, choice);
  const hit = rays.hit(ray, near);
  if (!hit || !draw) return hit;
  const isAtPlace = draw.place && distance(draw.place, hit) < draw.reach;
  return isAtPlace ? rays.nearest(draw.place) : snapPoint(rays, hit, draw.reach).at;
}

/** The point of the body's surface that is nearest to a place, both in file coordinates; null where there is none. */
export const nearestPoint = (figure: HeldFigure, choice: BodyChoice, place: Vec3): Vec3 | null =>
  askedBody(figure, choice).rays.nearest(place);
