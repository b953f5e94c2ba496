import { areaOfLoop } from '../geometry/planeLoops.ts';
import { pointInPlane } from '../geometry/planes.ts';
import { triangulateLoops } from '../geometry/triangulateLoops.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { SectionOutline } from './sectionOutlines.ts';

/**
 * Triangles in a cut's plane that close what lies below it, on the side away from the plane's normal: they face along
 * the normal. What is open stays so; what lies within another body is not filled a second time.
 */
export function capMesh({ plane, loops }: SectionOutline): TriangleMesh {
  const border = loops.filter(({ role }) => role === 'outer' || role === 'hole');
  const places = border.flatMap(({ points }) => [...points]);
  let first = 0;
  const rings = border.map(({ role, points }) => {
    const ring = Array.from({ length: points.length / 2 }, (_, i) => first + i);
    first += ring.length;
    // Areas run counter-clockwise, holes the other way.
    return areaOfLoop(points) > 0 === (role === 'outer') ? ring : ring.toReversed();
  });
  const positions = new Float32Array((places.length / 2) * 3);
  for (let i = 0; i < places.length / 2; i++)
    positions.set(pointInPlane(plane, places[i * 2]!, places[i * 2 + 1]!), i * 3);
  // `right`, `ahead` and the normal are left-handed: what runs counter-clockwise in the plane faces against the normal.
  return { positions, indices: Uint32Array.from(triangulateLoops(places, rings).toReversed()) };
}
