import { componentsOf, type MeshPieces } from './components.ts';
import { joinVertices } from './joinVertices.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** A mesh with its vertices joined, and what of it hangs together. */
export interface JoinedPieces {
  readonly mesh: TriangleMesh;
  readonly pieces: MeshPieces;
}

const known = new WeakMap<Uint32Array, JoinedPieces & Pick<TriangleMesh, 'positions'>>();

/**
 * The pieces of a mesh, its vertices joined or not. Kept as long as its triangles are: how a figure stands, what
 * bodies it has and how sound it is all begin with them.
 */
export function joinedPieces({ positions, indices }: TriangleMesh): JoinedPieces {
  const found = known.get(indices);
  if (found?.positions === positions) return found;
  const { mesh } = joinVertices({ positions, indices });
  const joined = { positions, mesh, pieces: componentsOf(mesh) };
  known.set(indices, joined);
  return joined;
}
