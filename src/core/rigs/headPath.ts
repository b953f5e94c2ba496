import { distance, dot, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { RigNode } from './rig.ts';
import { descendantsOf, type Skeleton } from './skeleton.ts';

/**
 * The way from the trunk to the head: to the node of these branches that stands highest along `up`, cut at the
 * head. That is the first node from which several hang (eyes, jaw, hair), else the last, or the one before it where
 * the last segment is so long that it spans a head up to its end. Null where no node stands above the shoulders.
 */
export function headPathOf(
  skeleton: Skeleton,
  branches: readonly RigNode[],
  shoulders: Vec3,
  up: Vec3,
): readonly RigNode[] | null {
  const heightOf = (node: RigNode): number => dot(subtract(node.position, shoulders), up);
  const nodes = branches.flatMap((branch) => [branch, ...descendantsOf(skeleton, branch)]);
  const [first, ...more] = nodes;
  if (!first) return null;
  const top = more.reduce((best, node) => (heightOf(node) > heightOf(best) ? node : best), first);
  if (heightOf(top) <= 0) return null;
  const whole = skeleton.pathTo(top);
  const path = whole.slice(whole.findIndex((node) => branches.includes(node)));
  const fork = path.findIndex((node) => skeleton.childrenOf(node).length > 1);
  if (fork >= 0) return path.slice(0, fork + 1);
  const [neck, head, end] = path.slice(-3);
  if (!neck || !head || !end) return path;
  const isEnd = distance(head.position, end.position) > 1.5 * distance(neck.position, head.position);
  return isEnd ? path.slice(0, -1) : path;
}
