import type { TriangleMesh } from './triangleMesh.ts';

export interface CompactMesh extends TriangleMesh {
  /** The number that each vertex had. */
  readonly firstOf: Uint32Array;
}

/**
 * Triangles with only the vertices that they use, in the order of their first use.
 * @param numberOf room for a number per vertex, -1 in each: for many parts of one mesh without a vertex in common the
 * same may be given again and again
 */
export function compactMesh(
  { positions, indices }: TriangleMesh,
  numberOf: Int32Array = new Int32Array(positions.length / 3).fill(-1),
): CompactMesh {
  const compacted = new Uint32Array(indices.length);
  const used = new Uint32Array(Math.min(indices.length, positions.length / 3));
  let count = 0;
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!;
    if (numberOf[vertex] === -1) {
      numberOf[vertex] = count;
      used[count++] = vertex;
    }
    compacted[i] = numberOf[vertex]!;
  }
  const kept = new Float32Array(count * 3);
  for (let vertex = 0; vertex < count; vertex++)
    for (let axis = 0; axis < 3; axis++) kept[vertex * 3 + axis] = positions[used[vertex]! * 3 + axis]!;
  return { positions: kept, indices: compacted, firstOf: used.slice(0, count) };
}
