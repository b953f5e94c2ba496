import { signedSurface } from '../../../src/core/geometry/signedSurface.ts';
import { spatialOrder } from '../../../src/core/geometry/spatialOrder.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { mapSurface } from '../../../src/core/surfaceMap/mapSurface.ts';

/** The finished map of a mesh from another. */
export function mapOf({ positions }: TriangleMesh, surface: TriangleMesh): Float64Array {
  const distances = new Float64Array(positions.length / 3);
  for (const _ of mapSurface(positions, signedSurface(surface), spatialOrder(positions), distances));
  return distances;
}
