import { identity, invert, multiply, translating, type Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { MappedJoints } from '../rigs/rig.ts';
import type { FileNode } from './figureFile.ts';
import { worldTransforms } from './worldTransforms.ts';

/** The local transforms of nodes with all mapped joints, and what hangs from them, moved by so much in file coordinates. */
export function raiseRig(
  nodes: readonly FileNode[],
  joints: MappedJoints,
  localMatrices: readonly Mat4[],
  way: Vec3,
): readonly Mat4[] {
  const worlds = worldTransforms(nodes, localMatrices);
  const mapped = new Set(Object.values(joints).map(({ node }) => node));
  const isCarried = (node: number): boolean => {
    for (let at = nodes[node]!.parent; at !== null; at = nodes[at]!.parent) if (mapped.has(at)) return true;
    return false;
  };
  return localMatrices.map((local, node) => {
    const { parent } = nodes[node]!;
    if (!mapped.has(node) || isCarried(node)) return local;
    const intoParent = invert(parent === null ? identity : worlds[parent]!);
    return intoParent ? multiply(intoParent, multiply(translating(way), worlds[node]!)) : local;
  });
}
