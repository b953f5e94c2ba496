import { BufferAttribute, BufferGeometry, Matrix4 } from 'three';
import { MeshBVH, type ExtendedTriangle } from 'three-mesh-bvh';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { Vec3 } from './vectors.ts';

type Corners = readonly [number, number, number];

/** Two triangles that cross: their vertices, and where the first begins. */
export interface SelfCrossing {
  readonly triangles: readonly [Corners, Corners];
  readonly at: Vec3;
}

/**
 * Pairs of a mesh's triangles that cross one another (three-mesh-bvh); those that share a corner are left out, since
 * they touch by nature.
 * @param most how many are looked for
 */
export function findSelfCrossings({ positions, indices }: TriangleMesh, most = 100): SelfCrossing[] {
  // The tree puts the triangles of its own copy in another order.
  const sorted = indices.slice();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(sorted, 1));
  const tree = new MeshBVH(geometry);
  const cornersOf = (triangle: number): Corners => [
    sorted[triangle * 3]!,
    sorted[triangle * 3 + 1]!,
    sorted[triangle * 3 + 2]!,
  ];
  const found: SelfCrossing[] = [];
  tree.bvhcast(tree, new Matrix4(), {
    intersectsTriangles: (one: ExtendedTriangle, other: ExtendedTriangle, first: number, second: number) => {
      if (first >= second) return false;
      const triangles = [cornersOf(first), cornersOf(second)] as const;
      if (triangles[0].some((vertex) => triangles[1].includes(vertex)) || !one.intersectsTriangle(other))
        return false;
      found.push({ triangles, at: [one.a.x, one.a.y, one.a.z] });
      return found.length >= most;
    },
  });
  return found;
}
