import { compose, identity, invert, multiply, type Mat4 } from '../geometry/matrices.ts';
import { bindMatricesOf } from '../rigs/bindPose.ts';
import { sampleChannel } from './clipSample.ts';
import type { FigureFile, FileNode } from './figureFile.ts';
import type { Pose } from './pose.ts';

/** How every node of a file stands in a pose. */
export interface NodePose {
  /** Of each node, relative to its parent. */
  readonly localMatrices: readonly Mat4[];
  /** Of each node's mesh; empty where there are no morph targets. */
  readonly morphWeights: readonly (readonly number[])[];
}

/** How the nodes stand in a pose; a clip that the file does not have is the rest pose. */
export function localTransforms(file: FigureFile, pose: Pose): NodePose {
  const clip = pose.kind === 'clip' ? file.clips[pose.clip] : undefined;
  if (pose.kind === 'clip' && clip) return clipTransforms(file, clip.channels, pose.timeS);
  const rest = restTransforms(file.nodes);
  return pose.kind === 'bind' ? bindTransforms(file, rest) : rest;
}

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

/** Node numbers in an order in which each stands behind its parent. */
export function parentsFirst(nodes: readonly FileNode[]): readonly number[] {
  const order = [...nodes.keys()].filter((index) => nodes[index]?.parent === null);
  const children = childrenOf(nodes);
  // The list grows while it is walked.
  for (const index of order) order.push(...(children[index] ?? []));
  return order;
}

/** The numbers of each node's children. */
function childrenOf(nodes: readonly FileNode[]): readonly (readonly number[])[] {
  const children = nodes.map((): number[] => []);
  for (const [index, { parent }] of nodes.entries()) if (parent !== null) children[parent]?.push(index);
  return children;
}

const restTransforms = (nodes: readonly FileNode[]): NodePose => ({
  localMatrices: nodes.map(({ translation, rotation, scale }) => compose(translation, rotation, scale)),
  morphWeights: nodes.map((node) => node.morphWeights),
});

/** Joints where their inverse bind matrices say that they were; all else as it hangs on them at rest. */
function bindTransforms(file: FigureFile, rest: NodePose): NodePose {
  const meshNodes = [...file.nodes.keys()].filter((index) => file.nodes[index]?.mesh !== null);
  const bind = bindMatricesOf(file, meshNodes);
  const locals: Mat4[] = Array.from(rest.localMatrices);
  const worlds: Mat4[] = [];
  for (const index of parentsFirst(file.nodes)) {
    const parent = file.nodes[index]?.parent ?? null;
    const parentWorld = parent === null ? identity : (worlds[parent] ?? identity);
    const world = bind.get(index);
    const intoParent = world && invert(parentWorld);
    if (intoParent) locals[index] = multiply(intoParent, world);
    worlds[index] = multiply(parentWorld, locals[index] ?? identity);
  }
  return { ...rest, localMatrices: locals };
}

function clipTransforms(
  file: FigureFile,
  channels: FigureFile['clips'][number]['channels'],
  timeS: number,
): NodePose {
  const nodes = file.nodes.map((node) => ({ ...node }));
  for (const channel of channels) {
    const node = nodes[channel.node];
    if (!node) continue;
    const value = sampleChannel(channel, timeS);
    if (channel.path === 'weights') node.morphWeights = value;
    else Object.assign(node, { [channel.path]: value });
  }
  return restTransforms(nodes);
}
