import {
  Document,
  NodeIO,
  type Accessor,
  type Buffer,
  type Node,
  type TypedArray,
} from '@gltf-transform/core';
import { subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { humanoidJoints, parentJoint, type HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import type { ShadedMesh } from '../mesh/simplifyMesh.ts';
import type { Clip } from '../rig/walk.ts';
import type { Binding } from './bindMesh.ts';

/** A figure ready to be written, in life-size mm with its soles on y = 0. */
export interface RiggedFigure {
  readonly title: string;
  readonly skin: ShadedMesh;
  readonly binding: Binding;
  readonly joints: Readonly<Record<HumanoidJoint, Vec3>>;
  readonly clip: Clip | null;
  /** The file's metres for one life-size mm. */
  readonly metresPerMm: number;
  /** In the file's own size, metres, standing on y = 0; the soles are on its top. */
  readonly base: { readonly mesh: ShadedMesh; readonly thickness: number } | null;
}

const credits = {
  copyright: 'CC0 1.0, no rights reserved. Made by Maquette.',
  extras: { author: 'Maquette', license: 'CC0-1.0', source: 'Made from code by scripts/samples' },
};

/** A figure as plain glTF 2.0 in one binary file: metres, +Y up, facing +Z, bind pose as rest pose. */
export async function writeGlb(figure: RiggedFigure): Promise<Uint8Array> {
  const { title, joints, metresPerMm, base } = figure;
  const document = new Document();
  const buffer = document.createBuffer();
  const asset = document.getRoot().getAsset();
  asset.generator = 'Maquette samples';
  asset.copyright = credits.copyright;
  asset.extras = { title, ...credits.extras };

  const scene = document.createScene(title);
  document.getRoot().setDefaultScene(scene);
  const lift = base?.thickness ?? 0;
  const inFile = ([x, y, z]: Vec3): [number, number, number] => [
    x * metresPerMm,
    y * metresPerMm + lift,
    z * metresPerMm,
  ];
  const nodes = new Map<HumanoidJoint, Node>();
  const skin = document.createSkin('skeleton');
  const inverseBind: number[] = [];
  for (const joint of humanoidJoints) {
    const parent = parentJoint[joint];
    const at = inFile(joints[joint]);
    const node = document.createNode(joint);
    nodes.set(joint, node.setTranslation(parent ? [...subtract(at, inFile(joints[parent]))] : at));
    (parent ? nodes.get(parent) : scene)?.addChild(node);
    skin.addJoint(node);
    inverseBind.push(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -at[0], -at[1], -at[2], 1);
  }
  skin.setInverseBindMatrices(accessor(document, buffer, 'MAT4', Float32Array.from(inverseBind)));
  skin.setSkeleton(nodes.get('hips') ?? null);

  const clay = document
    .createMaterial('clay')
    .setBaseColorFactor([0.62, 0.6, 0.57, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.85);
  const positions = Float32Array.from(
    figure.skin.positions,
    (value, i) => value * metresPerMm + (i % 3 === 1 ? lift : 0),
  );
  const primitive = meshPrimitive(document, buffer, { ...figure.skin, positions })
    .setMaterial(clay)
    .setAttribute('JOINTS_0', accessor(document, buffer, 'VEC4', figure.binding.joints))
    .setAttribute(
      'WEIGHTS_0',
      accessor(document, buffer, 'VEC4', figure.binding.weights).setNormalized(true),
    );
  const mesh = document.createMesh('mannequin').addPrimitive(primitive);
  scene.addChild(document.createNode('mannequin').setMesh(mesh).setSkin(skin));

  if (base) {
    const dark = clay.clone().setName('base').setBaseColorFactor([0.1, 0.1, 0.105, 1]);
    const disc = document
      .createMesh('base')
      .addPrimitive(meshPrimitive(document, buffer, base.mesh).setMaterial(dark));
    scene.addChild(document.createNode('base').setMesh(disc));
  }
  if (figure.clip) addClip(document, buffer, figure.clip, nodes, inFile);
  return new NodeIO().writeBinary(document);
}

const accessor = (
  document: Document,
  buffer: Buffer,
  type: 'SCALAR' | 'VEC3' | 'VEC4' | 'MAT4',
  array: TypedArray,
): Accessor => document.createAccessor().setBuffer(buffer).setType(type).setArray(array);

const meshPrimitive = (
  document: Document,
  buffer: Buffer,
  mesh: { positions: ArrayLike<number>; normals: ArrayLike<number>; triangles: ArrayLike<number> },
) =>
  document
    .createPrimitive()
    .setIndices(accessor(document, buffer, 'SCALAR', Uint16Array.from(mesh.triangles)))
    .setAttribute('POSITION', accessor(document, buffer, 'VEC3', Float32Array.from(mesh.positions)))
    .setAttribute('NORMAL', accessor(document, buffer, 'VEC3', Float32Array.from(mesh.normals)));

function addClip(
  document: Document,
  buffer: Buffer,
  clip: Clip,
  nodes: ReadonlyMap<HumanoidJoint, Node>,
  inFile: (point: Vec3) => [number, number, number],
): void {
  const animation = document.createAnimation(clip.name);
  const times = accessor(document, buffer, 'SCALAR', Float32Array.from(clip.timesS));
  const add = (
    node: Node,
    path: 'rotation' | 'translation',
    type: 'VEC3' | 'VEC4',
    values: readonly number[],
  ): void => {
    const sampler = document
      .createAnimationSampler()
      .setInterpolation('LINEAR')
      .setInput(times)
      .setOutput(accessor(document, buffer, type, Float32Array.from(values)));
    const channel = document
      .createAnimationChannel()
      .setTargetNode(node)
      .setTargetPath(path)
      .setSampler(sampler);
    animation.addSampler(sampler).addChannel(channel);
  };
  for (const [joint, turns] of clip.rotations) {
    const node = nodes.get(joint);
    if (node) add(node, 'rotation', 'VEC4', turns.flat());
  }
  const hips = nodes.get('hips');
  if (hips) add(hips, 'translation', 'VEC3', clip.hips.flatMap(inFile));
}
