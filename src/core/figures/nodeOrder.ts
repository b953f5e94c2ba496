import type { FileNode } from './figureFile.ts';

/** Node numbers in an order in which each stands behind its parent. */
export function parentsFirst(nodes: readonly FileNode[]): readonly number[] {
  const children = nodes.map((): number[] => []);
  const order: number[] = [];
  for (const [index, { parent }] of nodes.entries())
    (parent === null ? order : children[parent])?.push(index);
  // The list grows while it is walked.
  for (const index of order) for (const child of children[index]!) order.push(child);
  return order;
}
