import type { AnimationChannel, Document, Node } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type { FileChannel, FileClip, FileWarning } from '../../core/figures/figureFile.ts';
import { shortName } from '../shortText.ts';
import { floatsOf } from './accessorArrays.ts';

const componentsOf = { translation: 3, rotation: 4, scale: 3 } as const;

/**
 * The file's animations. Channels that hold numbers which are not finite are left out with a warning. Throws
 * `broken-file` where a channel's values are not as many as its times ask for.
 */
export function clipsOf(
  name: string,
  document: Document,
  numberOf: (node: Node) => number,
  warn: (warning: FileWarning) => void,
): readonly FileClip[] {
  const animations = document.getRoot().listAnimations();
  const read = animations.map((animation, index) => ({
    name: shortName(animation.getName()),
    channels: animation
      .listChannels()
      .flatMap((channel) => fileChannel(name, `/animations/${index}`, channel, numberOf)),
  }));
  const isSound = ({ timesS, values }: FileChannel): boolean =>
    timesS.every(Number.isFinite) && values.every(Number.isFinite);
  const unsound = read.filter(({ channels }) => !channels.every(isSound));
  if (unsound.length > 0) warn({ code: 'not-finite', names: unsound.map((clip) => clip.name) });
  return read.map((clip) => {
    const channels = clip.channels.filter(isSound);
    return {
      name: clip.name,
      durationS: Math.max(0, ...channels.map(({ timesS }) => timesS.at(-1) ?? 0)),
      channels,
    };
  });
}

function fileChannel(
  name: string,
  where: string,
  channel: AnimationChannel,
  numberOf: (node: Node) => number,
): readonly FileChannel[] {
  const node = channel.getTargetNode();
  const path = channel.getTargetPath();
  const sampler = channel.getSampler();
  const input = sampler?.getInput();
  const output = sampler?.getOutput();
  // What is aimed at nothing, or at something that an extension names, moves no node.
  if (!node || !sampler || !input || !output || !path || !(path in componentsOf || path === 'weights'))
    return [];
  const interpolation = sampler.getInterpolation();
  const timesS = floatsOf(input);
  const values = floatsOf(output);
  const perTime = path === 'weights' ? targetsOf(node) : componentsOf[path];
  const valuesPerKey = perTime * (interpolation === 'CUBICSPLINE' ? 3 : 1);
  if (timesS.length === 0 || values.length !== timesS.length * valuesPerKey)
    throw figureError('broken-file', { name, breakage: 'count-mismatch', where });
  return [{ node: numberOf(node), path, interpolation, timesS, values }];
}

const targetsOf = (node: Node): number =>
  Math.max(0, ...(node.getMesh()?.listPrimitives() ?? []).map((primitive) => primitive.listTargets().length));
