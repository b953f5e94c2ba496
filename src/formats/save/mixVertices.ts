import type { VertexOrigins } from '../../core/meshes/cutMesh.ts';

/**
 * What a part's vertices carry, `size` numbers each, by what the primitive's do: mixed where a vertex lies between
 * two.
 * @param origins null: the part has the primitive's own vertices
 */
export function mixVertices(
  values: Float32Array | Uint8Array,
  size: number,
  origins: VertexOrigins | null,
): Float32Array<ArrayBuffer> {
  if (!origins) return Float32Array.from(values);
  const { from, to, share } = origins;
  const mixed = new Float32Array(from.length * size);
  for (let vertex = 0, at = 0; vertex < from.length; vertex++) {
    const [a, b, t] = [from[vertex]! * size, to[vertex]! * size, share[vertex]!];
    for (let i = 0; i < size; i++) mixed[at++] = values[a + i]! + t * (values[b + i]! - values[a + i]!);
  }
  return mixed;
}
