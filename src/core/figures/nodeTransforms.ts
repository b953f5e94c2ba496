import { identity, invert, multiply, type Mat4 } from '../geometry/matrices.ts';
import { bindMatricesOf } from '../rigs/bindPose.ts';
import { sampleChannel } from './clipSample.ts';
import type { FigureFile, FileNode } from './figureFile.ts';
import { parentsFirst } from './nodeOrder.ts';
import type { FilePose } from './pose.ts';
import { restLocals } from './worldTransforms.ts';

/** How every node of a file stands in a pose. */
export interface NodePose {
  /** Of each node, relative to its parent. */
  readonly localMatrices: readonly Mat4[];
  /** Of each node's mesh; empty where there are no morph targets. */
  readonly morphWeights: readonly (readonly number[])[];
}

/** How the nodes stand in a pose; a clip that the file does not have is the rest pose. */
export function localTransforms(file: FigureFile, pose: FilePose): NodePose {
  const clip = pose.kind === 'clip' ? file.clips[pose.clip] : undefined;
  if (pose.kind === 'clip' && clip) return clipTransforms(file, clip.channels, pose.timeS);
  const rest = restTransforms(file.nodes);
  return pose.kind === 'bind' ? bindTransforms(file, rest) : rest;
}

const restTransforms = (nodes: readonly FileNode[]): NodePose => ({
  localMatrices: restLocals(nodes),
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
