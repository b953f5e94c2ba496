import { convexHull, perimeterOf } from '../geometry/convexHull.ts';
import { distanceToLoop } from '../geometry/planeLoops.ts';
import { planeAcross, pointsInPlane } from '../geometry/planes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import { sliceMesh, type SectionLoop, type SliceableMesh } from '../meshes/sliceMesh.ts';
import type { RulerSection } from './readRuler.ts';

/** The girth of the part that a point is on or in, cut across a direction; null where the plane cuts nothing. */
export function sectionAt(mesh: SliceableMesh, point: Vec3, normal: Vec3): RulerSection | null {
  const plane = planeAcross(point, normal, [1, 0, 0]) ?? planeAcross(point, normal, [0, 0, 1]);
  if (!plane) return null;
  let nearest: SectionLoop | null = null;
  let least = Infinity;
  for (const loop of sliceMesh(mesh, plane).loops) {
    const away = distanceToLoop(loop.points, 0, 0);
    if (away < least) [nearest, least] = [loop, away];
  }
  if (!nearest) return null;
  return { tape: pointsInPlane(plane, convexHull(nearest.points)), tissue: perimeterOf(nearest.points) };
}
