import type { Document, Node } from '@gltf-transform/core';
import type { Quat, Vec3 } from '../../../core/geometry/vectors.ts';

/** A movement with one key for every named bone at each time. */
export interface BoneClip {
  readonly name: string;
  readonly timesS: readonly number[];
  /** By the bones' names. */
  readonly turns: ReadonlyMap<string, readonly Quat[]>;
  /** Where the hips are, mm of the body. */
  readonly hipsMm: readonly Vec3[];
}

/** Puts a clip into a document; `nodes` are its bones, the hips first. */
export function addClip(
  document: Document,
  clip: BoneClip,
  nodes: readonly Node[],
  metresPerMm: number,
): void {
  const buffer = document.getRoot().listBuffers()[0]!;
  const animation = document.createAnimation(clip.name);
  const addArray = (type: 'SCALAR' | 'VEC3' | 'VEC4', values: readonly number[]) =>
    document.createAccessor().setBuffer(buffer).setType(type).setArray(Float32Array.from(values));
  const times = addArray('SCALAR', clip.timesS);
  const add = (node: Node, path: 'rotation' | 'translation', values: readonly number[]): void => {
    const sampler = document
      .createAnimationSampler()
      .setInterpolation('LINEAR')
      .setInput(times)
      .setOutput(addArray(path === 'rotation' ? 'VEC4' : 'VEC3', values));
    const channel = document
      .createAnimationChannel()
      .setTargetNode(node)
      .setTargetPath(path)
      .setSampler(sampler);
    animation.addSampler(sampler).addChannel(channel);
  };
  for (const node of nodes) {
    const turns = clip.turns.get(node.getName());
    if (turns) add(node, 'rotation', turns.flat());
  }
  add(
    nodes[0]!,
    'translation',
    clip.hipsMm.flatMap((point) => point.map((mm) => mm * metresPerMm)),
  );
}
