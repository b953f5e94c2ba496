import { sizeOf, type Box } from '../geometry/boxes.ts';
import { lengthOf, type Vec3 } from '../geometry/vectors.ts';
import { boxOfParts, type BodyPart } from './baseNodes.ts';
import { DisjointSets } from './disjointSets.ts';
import type { FigureFile } from './figureFile.ts';

/** Parts this near, as a share of the scene's size, belong together. */
const nearness = 0.005;

/**
 * Parts of one figure, each figure a list in the order of `parts`. Together belong meshes that move with one
 * skeleton; rigid parts that hang below it or below one another; and rigid parts that touch, by their boxes. What
 * is rigid and touches several skeletons goes with the one that it shares most room with.
 */
export function groupParts(file: FigureFile, parts: readonly BodyPart[]): readonly (readonly BodyPart[])[] {
  const groups = new DisjointSets(parts.length);
  const skeletons = skeletonsOf(file, parts);
  const partOfNode = new Map(parts.map(({ node }, index) => [node, index]));
  const firstOfSkeleton = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    const skeleton = skeletons[index] ?? null;
    if (skeleton !== null) {
      groups.join(index, firstOfSkeleton.get(skeleton) ?? index);
      if (!firstOfSkeleton.has(skeleton)) firstOfSkeleton.set(skeleton, index);
    }
    const above = nearestAbove(file, file.nodes[part.node]?.parent ?? null, (node) => partOfNode.has(node));
    if (above !== null) groups.join(index, partOfNode.get(above)!);
  }
  joinByTouch(parts, groups, [...firstOfSkeleton.values()]);
  return groups.lists().map((list) => list.map((index) => parts[index]!));
}

/**
 * The skeleton that each part moves with, by one number for all its joints; null for a part that moves with none.
 * One skeleton are the joints of a skin, those that hang below them, and those that the file names a person's.
 */
function skeletonsOf(file: FigureFile, parts: readonly BodyPart[]): readonly (number | null)[] {
  const worn = new Set(parts.map(({ node }) => file.nodes[node]?.skin));
  const sets = [
    ...file.skins.filter((_, skin) => worn.has(skin)).map((skin) => skin.joints),
    Object.values(file.humanoid ?? {}),
  ];
  const joints = new Set(sets.flat());
  const isJoint = (node: number): boolean => joints.has(node);
  const linked = new DisjointSets(file.nodes.length);
  for (const set of sets) for (const joint of set) linked.join(joint, set[0]!);
  for (const joint of joints) {
    const above = nearestAbove(file, file.nodes[joint]?.parent ?? null, isJoint);
    if (above !== null) linked.join(joint, above);
  }
  return parts.map(({ node }) => {
    const joint = file.skins[file.nodes[node]?.skin ?? -1]?.joints[0] ?? nearestAbove(file, node, isJoint);
    return joint === null ? null : linked.find(joint);
  });
}

/** The first node from `start` up that is one of those sought; null where none is. */
function nearestAbove(
  file: FigureFile,
  start: number | null,
  isSought: (node: number) => boolean,
): number | null {
  for (let node = start; node !== null; node = file.nodes[node]?.parent ?? null)
    if (isSought(node)) return node;
  return null;
}

/** Joins rigid parts that touch, then each lot of them to the skeleton that it shares most room with. */
function joinByTouch(
  parts: readonly BodyPart[],
  groups: DisjointSets,
  skeletonParts: readonly number[],
): void {
  const isOfSkeleton = (index: number): boolean =>
    skeletonParts.some((part) => groups.find(part) === groups.find(index));
  const rigid = [...parts.keys()]
    .filter((index) => !isOfSkeleton(index))
    .sort((a, b) => parts[a]!.box.min[0] - parts[b]!.box.min[0]);
  if (rigid.length === 0 || parts.length < 2) return;
  const margin = nearness * lengthOf(sizeOf(boxOfParts(parts)!));
  for (const [at, a] of rigid.entries())
    for (const b of rigid.slice(at + 1)) {
      if (parts[b]!.box.min[0] > parts[a]!.box.max[0] + margin) break;
      if (sharedRoom(parts[a]!.box, parts[b]!.box, margin) > 0) groups.join(a, b);
    }
  const boxOfGroup = (group: number): Box =>
    boxOfParts(parts.filter((_, index) => groups.find(index) === groups.find(group)))!;
  const skeletons = skeletonParts.map((part) => ({ part, box: boxOfGroup(part) }));
  const lots = [...new Set(rigid.map((index) => groups.find(index)))];
  for (const lot of lots) {
    const box = boxOfGroup(lot);
    const shares = skeletons.map((skeleton) => sharedRoom(box, skeleton.box, margin));
    const most = Math.max(0, ...shares);
    if (most > 0) groups.join(lot, skeletons[shares.indexOf(most)]!.part);
  }
}

/** The volume that two boxes share when each side is moved out by half the margin; 0 where they do not meet. */
function sharedRoom(a: Box, b: Box, margin: number): number {
  const along = (axis: 0 | 1 | 2): number =>
    Math.max(0, Math.min(a.max[axis], b.max[axis]) - Math.max(a.min[axis], b.min[axis]) + margin);
  const shared: Vec3 = [along(0), along(1), along(2)];
  return shared[0] * shared[1] * shared[2];
}
