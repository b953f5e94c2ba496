import { dot } from '../geometry/vectors.ts';
import type { MirrorPlane } from '../landmarks/mirrorPlane.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { turnTriangles } from '../meshes/winding.ts';

/** A mesh mirrored in a plane, its triangles turned so that what was outside still is; vertices and triangles in their order. */
export function mirrorMesh({ positions, indices }: TriangleMesh, { at, normal }: MirrorPlane): TriangleMesh {
  const [nx, ny, nz] = normal;
  const offset = dot(at, normal);
  const mirrored = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const twice = 2 * (nx * positions[i]! + ny * positions[i + 1]! + nz * positions[i + 2]! - offset);
    mirrored[i] = positions[i]! - twice * nx;
    mirrored[i + 1] = positions[i + 1]! - twice * ny;
    mirrored[i + 2] = positions[i + 2]! - twice * nz;
  }
  return { positions: mirrored, indices: turnTriangles(indices, new Uint8Array(indices.length / 3).fill(1)) };
}
