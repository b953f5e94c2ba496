import type { Vec3 } from '../geometry/vectors.ts';
import type { RigNode } from './rig.ts';

/** Rig nodes with their tree: what their parents are among them, and what hangs from each. */
export interface Skeleton {
  readonly nodes: readonly RigNode[];
  readonly find: (node: number) => RigNode | null;
  readonly childrenOf: (node: RigNode) => readonly RigNode[];
  /** From the root to the node, both included. */
  readonly pathTo: (node: RigNode) => readonly RigNode[];
}

/** The tree of rig nodes. */
export function indexSkeleton(nodes: readonly RigNode[]): Skeleton {
  const byNumber = new Map(nodes.map((node) => [node.node, node]));
  const children = new Map<number, RigNode[]>();
  for (const node of nodes) {
    const parent = node.parent === null ? undefined : byNumber.get(node.parent);
    if (!parent) continue;
    const siblings = children.get(parent.node);
    if (siblings) siblings.push(node);
    else children.set(parent.node, [node]);
  }
  return {
    nodes,
    find: (node) => byNumber.get(node) ?? null,
    childrenOf: (node) => children.get(node.node) ?? [],
    pathTo: (node) => {
      const path = new Set([node]);
      for (let at = node; at.parent !== null;) {
        const parent = byNumber.get(at.parent);
        if (!parent || path.has(parent)) break;
        path.add(parent);
        at = parent;
      }
      return [...path].toReversed();
    },
  };
}

/** The skeleton of some of its nodes only: each hangs from the nearest of them above it. */
export function thinSkeleton(skeleton: Skeleton, keep: (node: RigNode) => boolean): Skeleton {
  const kept = skeleton.nodes.filter(keep);
  return indexSkeleton(
    kept.map((node) => ({
      ...node,
      parent: skeleton.pathTo(node).slice(0, -1).findLast(keep)?.node ?? null,
    })),
  );
}

/** Of how many nodes the longest way from a root to a leaf is. */
export function depthOf(skeleton: Skeleton): number {
  const all = new Set(skeleton.nodes.map(({ node }) => node));
  let level = skeleton.nodes.filter(({ parent }) => parent === null || !all.has(parent));
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap(skeleton.childrenOf);
  return depth;
}

/** All nodes below one. */
export function descendantsOf(skeleton: Skeleton, node: RigNode): readonly RigNode[] {
  const below = [...skeleton.childrenOf(node)];
  // The list grows while it is walked.
  for (const each of below) for (const child of skeleton.childrenOf(each)) below.push(child);
  return below;
}

/** The lowest node that both hang from, or that one of them is; null in different trees. */
export function meetingOf(skeleton: Skeleton, a: RigNode, b: RigNode): RigNode | null {
  const above = skeleton.pathTo(b);
  return skeleton.pathTo(a).findLast((node) => above.includes(node)) ?? null;
}

/** The middle of points; null of none. */
export function meanOf(points: readonly Vec3[]): Vec3 | null {
  if (points.length === 0) return null;
  const sum = (axis: 0 | 1 | 2): number => points.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / points.length, sum(1) / points.length, sum(2) / points.length];
}
