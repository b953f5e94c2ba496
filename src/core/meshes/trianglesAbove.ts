import { pickTriangles } from './pickTriangles.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** The triangles whose middles lie above a level of y, over the same vertices. */
export function trianglesAbove({ positions, indices }: TriangleMesh, level: number): TriangleMesh {
  const kept = new Uint32Array(indices.length / 3);
  let count = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3 + 1, indices[i + 1]! * 3 + 1, indices[i + 2]! * 3 + 1];
    if (positions[a]! + positions[b]! + positions[c]! >= 3 * level) kept[count++] = i / 3;
  }
  return { positions, indices: pickTriangles(indices, kept.subarray(0, count)) };
}
