import { creaseNormals, defaultCreaseAngleRad } from './creaseNormals.ts';
import { joinVertices } from './joinVertices.ts';
import type { CreasedMesh, TriangleMesh } from './triangleMesh.ts';

/**
 * The normals of `creaseNormals` for a mesh in which vertices at one place are kept apart by their looks: they are
 * made over the places, so that the seams of colours and textures do not show in the light.
 */
export function creaseNormalsOverSeams(
  mesh: TriangleMesh,
  creaseAngleRad: number = defaultCreaseAngleRad,
): CreasedMesh {
  const { mesh: places, joined } = joinVertices(mesh);
  const creased = creaseNormals(places, creaseAngleRad);
  return joined === 0 ? creased : spreadNormals(mesh, creased);
}

/** A mark for vertices that no triangle uses. */
const none = -1;

/** Gives each vertex the normals that its corners have at its place: the first to itself, others to copies. */
function spreadNormals({ positions, indices }: TriangleMesh, creased: CreasedMesh): CreasedMesh {
  const vertices = positions.length / 3;
  const normalOf = new Int32Array(vertices).fill(none);
  const spread = new Uint32Array(indices.length);
  const copies: number[] = [];
  const normalsOfCopies: number[] = [];
  // Of vertices with several normals: the copy for each further one, by both numbers.
  const copyOf = new Map<number, number>();
  for (let corner = 0; corner < indices.length; corner++) {
    const vertex = indices[corner]!;
    const normal = creased.indices[corner]!;
    if (normalOf[vertex] === none) normalOf[vertex] = normal;
    if (normalOf[vertex] === normal) {
      spread[corner] = vertex;
      continue;
    }
    const key = vertex * 2 ** 26 + normal;
    let copy = copyOf.get(key);
    if (copy === undefined) {
      copy = vertices + copies.length;
      copyOf.set(key, copy);
      copies.push(vertex);
      normalsOfCopies.push(normal);
    }
    spread[corner] = copy;
  }
  const normals = new Float32Array((vertices + copies.length) * 3);
  for (let vertex = 0; vertex < vertices; vertex++)
    if (normalOf[vertex] !== none) copyNormal(normals, vertex, creased.normals, normalOf[vertex]!);
  for (let i = 0; i < normalsOfCopies.length; i++)
    copyNormal(normals, vertices + i, creased.normals, normalsOfCopies[i]!);
  return { copies: Uint32Array.from(copies), indices: spread, normals };
}

function copyNormal(to: Float32Array, vertex: number, from: Float32Array, number: number): void {
  for (let axis = 0; axis < 3; axis++) to[vertex * 3 + axis] = from[number * 3 + axis]!;
}
