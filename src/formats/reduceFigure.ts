import type { FigureFile, FileMesh, FileNode } from '../core/figures/figureFile.ts';
import { restPose } from '../core/figures/pose.ts';
import { poseMeshes, type PosedMesh } from '../core/figures/posedMeshes.ts';
import { localTransforms } from '../core/figures/nodeTransforms.ts';
import { worldTransforms } from '../core/figures/worldTransforms.ts';
import { joinVertices } from '../core/meshes/joinVertices.ts';
import { simplifyMesh } from './simplify.ts';

/**
 * The same figure with about so many triangles in all, as it stands in its rest pose: without skeleton, morphs and
 * clips, each node with a mesh of its own. Materials are kept for formats that are drawn from these arrays.
 */
export async function reduceFigure(file: FigureFile, triangles: number): Promise<FigureFile> {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const worlds = worldTransforms(file.nodes, localMatrices);
  const nodes = [...file.nodes.keys()];
  const posed = poseMeshes(file, nodes, worlds, morphWeights);
  const whole = posed.reduce((sum, mesh) => sum + cornersOf(mesh) / 3, 0);
  const share = Math.min(1, triangles / Math.max(1, whole));
  const meshes: FileMesh[] = file.nodes.map(({ name }) => ({ name, primitives: [] }));
  for (const mesh of posed) {
    const reduced = await reduceMesh(mesh, share);
    const { look } = file.meshes[file.nodes[mesh.node]!.mesh!]!.primitives[mesh.primitive]!;
    const primitive = {
      ...reduced,
      joints: null,
      weights: null,
      influences: 0,
      morphs: [],
      look: { colors: null, uvs: null, isClosed: false, material: look?.material ?? null },
    };
    meshes[mesh.node] = { ...meshes[mesh.node]!, primitives: [...meshes[mesh.node]!.primitives, primitive] };
  }
  return {
    ...file,
    nodes: file.nodes.map((node, index) => stillNode(node, index)),
    meshes,
    skins: [],
    clips: [],
    humanoid: null,
  };
}

const cornersOf = ({ indices, positions }: PosedMesh): number => indices?.length ?? positions.length / 3;

async function reduceMesh(mesh: PosedMesh, share: number) {
  const indices = mesh.indices ?? Uint32Array.from({ length: cornersOf(mesh) }, (_, i) => i);
  const { mesh: joined } = joinVertices({ positions: mesh.positions, indices });
  return simplifyMesh(joined, Math.ceil((indices.length / 3) * share));
}

/** A node that stands where the file has its origin: its mesh is where it belongs already. */
const stillNode = ({ name, parent }: FileNode, mesh: number): FileNode => ({
  name,
  parent,
  translation: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  scale: [1, 1, 1],
  mesh,
  skin: null,
  morphWeights: [],
});
