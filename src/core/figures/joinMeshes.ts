import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { PosedMesh } from './posedMeshes.ts';

/** Several meshes as one, in their frame: their vertices and triangles one after the other. */
export function joinMeshes(meshes: readonly Pick<PosedMesh, 'positions' | 'indices'>[]): TriangleMesh {
  const [only] = meshes;
  if (meshes.length === 1 && only?.indices) return { positions: only.positions, indices: only.indices };
  const positions = new Float32Array(meshes.reduce((sum, mesh) => sum + mesh.positions.length, 0));
  const indices = new Uint32Array(meshes.reduce((sum, mesh) => sum + cornersOf(mesh), 0));
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, vertex * 3);
    const count = cornersOf(mesh);
    for (let i = 0; i < count; i++) indices[corner + i] = vertex + (mesh.indices ? mesh.indices[i]! : i);
    vertex += mesh.positions.length / 3;
    corner += count;
  }
  return { positions, indices };
}

const cornersOf = ({ indices, positions }: Pick<PosedMesh, 'positions' | 'indices'>): number =>
  indices?.length ?? positions.length / 3;
