import { BufferAttribute, BufferGeometry, Matrix4 } from 'three';
import { MeshBVH, type ExtendedTriangle } from 'three-mesh-bvh';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { Vec3 } from './vectors.ts';

/** Two triangles that cross: where the first corner of each lies. */
export interface SelfCrossing {
  readonly one: Vec3;
  readonly other: Vec3;
}

/**
 * Pairs of a mesh's triangles that cross one another; those that share a corner are left out, since they touch by
 * nature.
 * @param most how many are looked for
 */
export function findSelfCrossings({ positions, indices }: TriangleMesh, most = 100): SelfCrossing[] {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  // The tree puts the triangles of its own copy in another order.
  const sorted = indices.slice();
  geometry.setIndex(new BufferAttribute(sorted, 1));
  const bvh = new MeshBVH(geometry);
  const found: SelfCrossing[] = [];
  bvh.bvhcast(bvh, new Matrix4(), {
    intersectsTriangles: (one: ExtendedTriangle, two: ExtendedTriangle, first: number, second: number) => {
      if (first >= second || shareCorner(sorted, first, second) || !one.intersectsTriangle(two)) return false;
      found.push({ one: [one.a.x, one.a.y, one.a.z], other: [two.a.x, two.a.y, two.a.z] });
      return found.length >= most;
    },
  });
  return found;
}

function shareCorner(indices: Uint32Array, first: number, second: number): boolean {
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) if (indices[first * 3 + i] === indices[second * 3 + j]) return true;
  return false;
}
