import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import type { MeshoptSimplifier } from 'meshoptimizer/simplifier';

export interface SimplifiedMesh extends TriangleMesh {
  /** For each vertex its number in the mesh that was given: those that stay, stay where they are. */
  readonly firstOf: Uint32Array;
}

/** `quick` takes a fifth of the time, for a first picture: small parts are melted together. */
export type SimplifyingCare = 'quick' | 'careful';

/** Careful simplifying starts from no more triangles than these and these times the target: it takes 1 µs for each. */
const carefulFrom = { triangles: 2e6, timesTarget: 4 } as const;

/** What falls short of the target by this, since every small part must stay, is simplified further without care. */
const mostOver = 1.25;

/** An error of the mesh's own size, which is no bound: the number of triangles decides. */
const anyError = 1;

/**
 * The mesh with about so many triangles, or as it is where it has no more, by meshoptimizer: edges are collapsed in
 * the order of the error that it makes (Garland and Heckbert, Surface simplification using quadric error metrics,
 * 1997). Vertices at one place must have been joined. Of millions of triangles, or where `care` is `quick`, near
 * vertices are first, or only, brought together by a grid.
 */
export async function simplifyMesh(
  mesh: TriangleMesh,
  targetTriangles: number,
  care: SimplifyingCare = 'careful',
): Promise<SimplifiedMesh> {
  if (mesh.indices.length <= targetTriangles * 3) return compactMesh(mesh);
  const { MeshoptSimplifier: simplifier } = await import('meshoptimizer/simplifier');
  await simplifier.ready;
  const target = Math.max(1, Math.floor(targetTriangles)) * 3;
  if (care === 'quick') return compactMesh(simplifyQuickly(simplifier, mesh, target));
  const start = Math.max(carefulFrom.triangles * 3, target * carefulFrom.timesTarget);
  const begun = mesh.indices.length > start ? simplifyQuickly(simplifier, mesh, start) : mesh;
  const [indices] = simplifier.simplify(begun.indices, begun.positions, 3, target, anyError);
  if (indices.length === 0) return compactMesh(begun);
  const simplified = { positions: mesh.positions, indices };
  return compactMesh(
    indices.length > target * mostOver ? simplifyQuickly(simplifier, simplified, target) : simplified,
  );
}

/** Melts near vertices together; the mesh as it is where nothing would be left of it. */
function simplifyQuickly(
  simplifier: typeof MeshoptSimplifier,
  mesh: TriangleMesh,
  targetCorners: number,
): TriangleMesh {
  const { positions } = mesh;
  const [indices] = simplifier.simplifySloppy(mesh.indices, positions, 3, null, targetCorners, anyError);
  return indices.length > 0 ? { positions, indices } : mesh;
}

/** The mesh without the vertices that no triangle uses, in their order. */
function compactMesh({ positions, indices }: TriangleMesh): SimplifiedMesh {
  const numberOf = new Uint32Array(positions.length / 3);
  for (let i = 0; i < indices.length; i++) numberOf[indices[i]!] = 1;
  let count = 0;
  for (let vertex = 0; vertex < numberOf.length; vertex++) if (numberOf[vertex] === 1) count++;
  const firstOf = new Uint32Array(count);
  const kept = new Float32Array(count * 3);
  for (let vertex = 0, next = 0; vertex < numberOf.length; vertex++) {
    if (numberOf[vertex] === 0) continue;
    firstOf[next] = vertex;
    for (let axis = 0; axis < 3; axis++) kept[next * 3 + axis] = positions[vertex * 3 + axis]!;
    numberOf[vertex] = next++;
  }
  const compacted = new Uint32Array(indices.length);
  for (let i = 0; i < indices.length; i++) compacted[i] = numberOf[indices[i]!]!;
  return { positions: kept, indices: compacted, firstOf };
}
