import type { FigureFile } from './figureFile.ts';
import type { PosedMesh } from './posedMeshes.ts';

/** Tells which node each vertex of a posed mesh goes most with: the joint of most weight, else the mesh's own node. */
export function vertexCarrier(
  { nodes, meshes, skins }: FigureFile,
  { node, primitive }: Pick<PosedMesh, 'node' | 'primitive'>,
): (vertex: number) => number {
  const { mesh, skin } = nodes[node]!;
  const { joints, weights, influences } = meshes[mesh!]!.primitives[primitive]!;
  const skeleton = skins[skin ?? -1]?.joints;
  if (!joints || !weights || !skeleton) return () => node;
  return (vertex) => {
    let heaviest = vertex * influences;
    for (let k = heaviest + 1; k < (vertex + 1) * influences; k++)
      if (weights[k]! > weights[heaviest]!) heaviest = k;
    return skeleton[joints[heaviest]!] ?? node;
  };
}
