import { add, distance, scaleVector, subtract } from '../geometry/vectors.ts';
import type { RigNode } from './rig.ts';
import { descendantsOf, type Skeleton } from './skeleton.ts';

/** A limb by its form alone: two long segments one after the other, and what comes before and after. */
export interface LimbChain {
  /** Nearest to the trunk first. */
  readonly nodes: readonly RigNode[];
  readonly upper: RigNode;
  readonly lower: RigNode;
  readonly end: RigNode;
  readonly upperLength: number;
  readonly lowerLength: number;
}

/** Of two segments of a limb the longer is at most so many times the other; figures with short legs come near. */
const greatestRatio = 1.8;

/**
 * The limb in a branch: on its way to the farthest leaf, the two segments in a row that are longest together. Nodes
 * within a segment are allowed where they part it evenly and stand on its line, as in-line twist joints do, and count
 * against it where the other segment is not parted alike. An end that several chains leave (fingers, toes) counts for
 * it. Null where the branch has no such segments.
 */
export function limbChainOf(
  skeleton: Skeleton,
  onward: ReadonlyMap<RigNode, RigNode>,
  branch: RigNode,
): LimbChain | null {
  const nodes = withoutRepeats(pathAlong(onward, branch));
  const forks = new Set(
    nodes.filter(
      (node) => skeleton.childrenOf(node).filter((child) => skeleton.childrenOf(child).length > 0).length > 1,
    ),
  );
  const scores = tripleNumbers(nodes.length).flatMap(([i, j, k]) => {
    const [upper, lower, end] = [nodes[i], nodes[j], nodes[k]];
    const upperLength = segmentLength(nodes.slice(i, j + 1), forks);
    const lowerLength = segmentLength(nodes.slice(j, k + 1), forks);
    if (!upper || !lower || !end || upperLength === null || lowerLength === null) return [];
    if (Math.max(upperLength / lowerLength, lowerLength / upperLength) > greatestRatio) return [];
    const weight = (j - i === k - j ? 1 : 0.6) * (forks.has(end) ? 1.25 : 1);
    const limb: LimbChain = { nodes, upper, lower, end, upperLength, lowerLength };
    return [{ limb, score: (upperLength + lowerLength) * weight }];
  });
  const [first, ...more] = scores;
  return first ? more.reduce((best, each) => (each.score > best.score ? each : best), first).limb : null;
}

/** Three numbers below `count` in rising order, in every way. */
const tripleNumbers = (count: number): readonly (readonly [number, number, number])[] =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: Math.max(0, count - i - 1) }, (_, n) => i + 1 + n).flatMap((j) =>
      Array.from({ length: count - j - 1 }, (_, n) => [i, j, j + 1 + n] as const),
    ),
  );

/** For each node the child on the way to its farthest leaf. */
export function onwardOf(skeleton: Skeleton): ReadonlyMap<RigNode, RigNode> {
  const onward = new Map<RigNode, RigNode>();
  const reach = new Map<RigNode, number>();
  const roots = skeleton.nodes.filter((node) => skeleton.pathTo(node).length === 1);
  const order = roots.flatMap((root) => [root, ...descendantsOf(skeleton, root)]);
  for (const node of order.toReversed()) {
    for (const child of skeleton.childrenOf(node)) {
      const length = (reach.get(child) ?? 0) + distance(node.position, child.position);
      if (onward.has(node) && length <= (reach.get(node) ?? 0)) continue;
      reach.set(node, length);
      onward.set(node, child);
    }
  }
  return onward;
}

/** A limb from the trunk to the fingers has fewer nodes than this, twist joints included. */
const longestChain = 24;

function pathAlong(onward: ReadonlyMap<RigNode, RigNode>, from: RigNode): readonly RigNode[] {
  const path = [from];
  for (let next = onward.get(from); next && path.length < longestChain; next = onward.get(next))
    path.push(next);
  return path;
}

const withoutRepeats = (nodes: readonly RigNode[]): readonly RigNode[] => {
  const reach = Math.max(
    ...nodes.map((node) => distance(node.position, nodes[0]?.position ?? node.position)),
  );
  return nodes.filter((node, i) => {
    const before = nodes[i - 1];
    return !before || distance(before.position, node.position) > reach * 1e-4;
  });
};

/** The length from the first node to the last, or null where those between fork or do not part it evenly on its line. */
function segmentLength(nodes: readonly RigNode[], forks: ReadonlySet<RigNode>): number | null {
  const from = nodes[0]?.position;
  const to = nodes.at(-1)?.position;
  if (!from || !to || nodes.slice(1, -1).some((node) => forks.has(node))) return null;
  const length = distance(from, to);
  const isEven = nodes.every((node, i) => {
    const even = add(from, scaleVector(subtract(to, from), i / (nodes.length - 1)));
    return distance(node.position, even) <= length * 0.12;
  });
  return isEven ? length : null;
}
