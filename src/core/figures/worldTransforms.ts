import { compose, identity, multiply, type Mat4 } from '../geometry/matrices.ts';
import type { FileNode } from './figureFile.ts';
import { parentsFirst } from './nodeOrder.ts';

/** The transform of each node relative to its parent, at rest. */
export const restLocals = (nodes: readonly FileNode[]): readonly Mat4[] =>
  nodes.map(({ translation, rotation, scale }) => compose(translation, rotation, scale));

/** The transform of each node into file coordinates. */
export function worldTransforms(nodes: readonly FileNode[], localMatrices: readonly Mat4[]): readonly Mat4[] {
  const worlds: Mat4[] = Array.from(localMatrices);
  for (const index of parentsFirst(nodes)) {
    const parent = nodes[index]?.parent ?? null;
    if (parent !== null)
      worlds[index] = multiply(worlds[parent] ?? identity, localMatrices[index] ?? identity);
  }
  return worlds;
}

/** The transform of each node into file coordinates, at rest. */
export const restWorlds = (nodes: readonly FileNode[]): readonly Mat4[] =>
  worldTransforms(nodes, restLocals(nodes));
