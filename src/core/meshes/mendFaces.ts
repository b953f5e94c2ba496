import { dropFaces, type DroppedFaces } from './dropFaces.ts';
import { joinVertices } from './joinVertices.ts';
import { pickTriangles } from './pickTriangles.ts';
import type { TriangleMesh } from './triangleMesh.ts';
import { mendWinding, turnTriangles, type MendedWinding } from './winding.ts';

export interface MendedFaces
  extends
    Pick<DroppedFaces, 'kept' | 'zeroArea' | 'duplicates' | 'flat'>,
    Pick<MendedWinding, 'turned' | 'isAllTurned' | 'oneSided' | 'undecided' | 'isClosed'> {
  /** Over the vertices that were given; the mesh's own where there was nothing to mend. */
  readonly indices: Uint32Array;
}

/**
 * Leaves out triangles that show nothing and has the others run counter-clockwise seen from outside. With
 * `hasSeams`, vertices at one place may have been kept apart by their looks, and are taken for one here: along the
 * seams of a texture the surface goes on.
 */
export function mendFaces(mesh: TriangleMesh, hasSeams: boolean): MendedFaces {
  const { positions, indices } = hasSeams ? joinVertices(mesh).mesh : mesh;
  const { indices: keptAtPlaces, ...dropped } = dropFaces({ positions, indices });
  const { isTurned, indices: _, ...winding } = mendWinding({ positions, indices: keptAtPlaces });
  const kept = dropped.kept ? pickTriangles(mesh.indices, dropped.kept) : mesh.indices;
  return {
    ...dropped,
    ...winding,
    indices: winding.turned > 0 ? turnTriangles(kept, isTurned) : kept,
  };
}
