import type { FigureFile } from '../figures/figureFile.ts';
import { compose, multiply, translationOf, type Mat4 } from '../geometry/matrices.ts';
import { parentsFirst } from '../figures/nodeOrder.ts';
import { restWorlds } from '../figures/worldTransforms.ts';
import { bindMatricesOf, wornSkins } from './bindPose.ts';
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
  const carried = new Map<number, Mat4>();
  for (const index of parentsFirst(file.nodes)) {
    const node = file.nodes[index];
    const above = carried.get(node?.parent ?? -1);
    const hung = node && above && multiply(above, compose(node.translation, node.rotation, node.scale));
    const matrix = bind.get(index) ?? hung;
    if (matrix) carried.set(index, matrix);
  }
  return restWorlds(file.nodes).map((matrix, index) => carried.get(index) ?? matrix);
}

/** The seeds, all nodes between them up to where they meet, and what hangs below without carrying a mesh. */
function membersOf({ nodes }: FigureFile, seeds: ReadonlySet<number>): ReadonlySet<number> {
  const order = parentsFirst(nodes);
  const seedsBelow: number[] = nodes.map((_, index) => (seeds.has(index) ? 1 : 0));
  const mostInBranch = nodes.map(() => 0);
  const carriesMesh = nodes.map(({ mesh }) => mesh !== null);
  for (const index of order.toReversed()) {
    const parent = nodes[index]?.parent ?? null;
    if (parent === null) continue;
    const below = seedsBelow[index] ?? 0;
    seedsBelow[parent] = (seedsBelow[parent] ?? 0) + below;
    mostInBranch[parent] = Math.max(mostInBranch[parent] ?? 0, below);
    carriesMesh[parent] ||= carriesMesh[index] ?? false;
  }
  const members = new Set<number>();
  const seedsOfTree: number[] = [];
  for (const index of order) {
    const parent = nodes[index]?.parent ?? -1;
    const below = seedsBelow[index] ?? 0;
    const all = seedsOfTree[parent] ?? below;
    seedsOfTree[index] = all;
    const isMeeting = below === all && (mostInBranch[index] ?? 0) < all;
    const hangsBelow = members.has(parent) && (below > 0 || !carriesMesh[index]);
    if (seeds.has(index) || isMeeting || hangsBelow) members.add(index);
  }
  return members;
}
