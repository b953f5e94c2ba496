import type { FigureFile } from '../figures/figureFile.ts';
import { compose, multiply, translationOf, type Mat4 } from '../geometry/matrices.ts';
import { bindMatricesOf, restMatricesOf, wornSkins } from './bindPose.ts';
import type { RigNode } from './rig.ts';

/**
 * The candidate skeleton of a body: the joints of the skins that its mesh nodes wear and of the file's own
 * humanoid map, the nodes between them and those below that carry no mesh. A body without a skin gives the
 * nodes that carry its rigid parts. Positions are in file coordinates, of the bind pose where there is one.
 */
export function rigNodesOf(file: FigureFile, meshNodes: readonly number[]): readonly RigNode[] {
  const joints = wornSkins(file, meshNodes).flatMap(({ skin }) => skin.joints);
  const declared = Object.values(file.humanoid ?? {});
  const named = [...joints, ...declared];
  const anchors = named.length > 0 ? named : meshNodes.length > 0 ? meshNodes : file.nodes.keys();
  const seeds = new Set([...anchors].filter((node) => file.nodes[node]));
  const bound = new Set(joints);
  const matrices = bindPlacesOf(file, meshNodes);
  return [...membersOf(file, seeds)]
    .sort((a, b) => a - b)
    .map((node) => ({
      node,
      name: file.nodes[node]?.name ?? '',
      parent: file.nodes[node]?.parent ?? null,
      position: translationOf(matrices[node] ?? []),
      isBound: bound.has(node),
    }));
}

/** Every node's transform in the bind pose: its own where bound, else carried by the bound node above it. */
function bindPlacesOf(file: FigureFile, meshNodes: readonly number[]): readonly Mat4[] {
  const bind = bindMatricesOf(file, meshNodes);
  const rest = restMatricesOf(file.nodes);
  const carried: (Mat4 | null | undefined)[] = [];
  const carriedBy = (index: number): Mat4 | null => {
    const known = carried[index];
    if (known !== undefined) return known;
    const node = file.nodes[index];
    const above = node && node.parent !== null ? carriedBy(node.parent) : null;
    const local = node && compose(node.translation, node.rotation, node.scale);
    return (carried[index] = bind.get(index) ?? (above && local ? multiply(above, local) : null));
  };
  return rest.map((matrix, index) => carriedBy(index) ?? matrix);
}

/** The seeds, all nodes between them up to where they meet, and what hangs below without carrying a mesh. */
function membersOf(file: FigureFile, seeds: ReadonlySet<number>): ReadonlySet<number> {
  const seedsBelow = new Map<number, number>();
  const meshBelow = new Set<number>();
  const climb = (from: number, visit: (node: number) => void): number => {
    let top = from;
    for (let node: number | null = from; node !== null; node = file.nodes[node]?.parent ?? null) {
      visit(node);
      top = node;
    }
    return top;
  };
  const topOf = new Map<number, number>();
  for (const seed of seeds) {
    const top = climb(seed, (node) => seedsBelow.set(node, (seedsBelow.get(node) ?? 0) + 1));
    topOf.set(seed, top);
  }
  file.nodes.forEach((node, index) => {
    if (node.mesh !== null) climb(index, (above) => meshBelow.add(above));
  });

  const members = new Set(seeds);
  for (const seed of seeds) {
    const all = seedsBelow.get(topOf.get(seed) ?? seed) ?? 0;
    let isBelowMeeting = true;
    climb(seed, (node) => {
      if (isBelowMeeting) members.add(node);
      if (seedsBelow.get(node) === all) isBelowMeeting = false;
    });
  }
  const hangsBelow = (index: number): boolean => {
    if (members.has(index)) return true;
    const parent = file.nodes[index]?.parent ?? null;
    if (parent === null || meshBelow.has(index) || seedsBelow.has(index) || !hangsBelow(parent)) return false;
    members.add(index);
    return true;
  };
  file.nodes.forEach((_, index) => hangsBelow(index));
  return members;
}
