import { pickTriangles } from './pickTriangles.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** A mesh with at most so many of its triangles, evenly taken in their order; all of them where it has no more. */
export function everyNth({ positions, indices }: TriangleMesh, most: number): TriangleMesh {
  const count = indices.length / 3;
  const step = Math.max(1, Math.ceil(count / most));
  const kept = Uint32Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
  return { positions, indices: step > 1 ? pickTriangles(indices, kept) : indices };
}
