import { findAlikeVertices } from './alikeVertices.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** What vertices carry besides their place, and must agree in to be one when drawn. */
export interface VertexLook {
  /** 4 per vertex, or null. */
  readonly colors: Uint8Array | null;
  /** 2 per vertex, or null. */
  readonly uvs: Float32Array | null;
}

export interface JoinedMesh {
  /** Vertices in the order in which they first appear; triangles in the same order as before. */
  readonly mesh: TriangleMesh;
  /** New number of each old vertex. */
  readonly vertexOf: Uint32Array;
  /** For each new vertex the first old one that it stands for. */
  readonly firstOf: Uint32Array;
  /** How many vertices fewer there are. */
  readonly joined: number;
}

/**
 * The mesh with the vertices at exactly one place joined (what is next to 0 is 0), so that its triangles know their neighbours.
 * With a look only those are joined that agree in colour and texture coordinates as well: so for drawing, and
 * without for what goes by the shape. The mesh's own arrays where there is nothing to join.
 */
export function joinVertices(mesh: TriangleMesh, look: VertexLook | null = null): JoinedMesh {
  const { positions, indices } = mesh;
  const count = positions.length / 3;
  const { vertexOf, firstOf } = findAlikeVertices(
    wordsOf(positions),
    lookWords(look, count),
    // Where triangles share vertices already, most vertices are the only one of their kind.
    indices.length >= 2 * count ? count : 0,
  );
  const joined = count - firstOf.length;
  if (joined === 0) return { mesh, vertexOf, firstOf, joined };
  const joinedIndices = new Uint32Array(indices.length);
  for (let i = 0; i < indices.length; i++) joinedIndices[i] = vertexOf[indices[i]!]!;
  return {
    mesh: { positions: gatherVertices(positions, 3, firstOf), indices: joinedIndices },
    vertexOf,
    firstOf,
    joined,
  };
}

/** What some vertices carry, `size` values each: `firstOf` of joining names them. */
export function gatherVertices<Values extends Float32Array | Uint8Array>(
  values: Values,
  size: number,
  vertices: Uint32Array,
): Values {
  const Kind = values.constructor as new (length: number) => Values;
  const gathered = new Kind(vertices.length * size);
  for (let i = 0, at = 0; i < vertices.length; i++)
    for (let from = vertices[i]! * size, end = from + size; from < end; from++)
      gathered[at++] = values[from]!;
  return gathered;
}

const wordsOf = ({ buffer, byteOffset, length }: Float32Array): Int32Array =>
  new Int32Array(buffer, byteOffset, length);

/** What vertices carry besides their place, as words; empty where it is nothing. */
function lookWords(look: VertexLook | null, count: number): Int32Array {
  const { colors, uvs } = look ?? { colors: null, uvs: null };
  const stride = (colors ? 1 : 0) + (uvs ? 2 : 0);
  const uvWords = uvs && wordsOf(uvs);
  const words = new Int32Array(count * stride);
  if (stride === 0) return words;
  for (let vertex = 0, at = 0; vertex < count; vertex++) {
    if (colors) {
      let packed = 0;
      for (let i = 0; i < 4; i++) packed = (packed << 8) | colors[vertex * 4 + i]!;
      words[at++] = packed;
    }
    if (uvWords) for (let i = 0; i < 2; i++) words[at++] = uvWords[vertex * 2 + i]!;
  }
  return words;
}
