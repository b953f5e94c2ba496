import type { Document, Node } from '@gltf-transform/core';
import { draco, meshopt, quantize, sparse } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { mixamo } from '../../src/core/rigs/conventions/mixamo.ts';
import type { HumanoidJoint } from '../../src/core/rigs/humanoid.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { conventionRig } from '../core/rigs/syntheticRig.ts';
import {
  accessorOf,
  boxPrimitive,
  packGlb,
  sceneOf,
  unpackForChange,
  writeGlb,
  writeGltf,
} from '../formats/fixtures.ts';

/** A file as Playwright gives it to a page. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fileOf = (name: string, content: string | Uint8Array): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content),
});

/** Triangles of the box man. */
export const manTriangles = 72;

/** The box man's parts, each bound to a joint; metres for a height of 1.8. His feet stand forward. */
const parts: readonly (readonly [HumanoidJoint, Vec3, Vec3])[] = [
  ['chest', [-0.2, 0.9, -0.1], [0.2, 1.5, 0.1]],
  ['head', [-0.1, 1.5, -0.1], [0.1, 1.8, 0.1]],
  ['leftUpperArm', [0.2, 1.35, -0.05], [0.7, 1.5, 0.05]],
  ['rightUpperArm', [-0.7, 1.35, -0.05], [-0.2, 1.5, 0.05]],
  ['leftUpperLeg', [0.02, 0, -0.08], [0.2, 0.9, 0.16]],
  ['rightUpperLeg', [-0.2, 0, -0.08], [-0.02, 0.9, 0.16]],
];

const rig = conventionRig(mixamo);
const jointNumber = (joint: HumanoidJoint): number => rig.expected.get(joint)!;

export interface ManOptions {
  /** In the file's own unit, which glTF takes for metres. */
  readonly height?: number;
  readonly name?: string;
  readonly at?: Vec3;
}

/** Adds the box man with his skeleton under Mixamo's names, in T-pose: his root and his skinned mesh. */
function addMan(
  document: Document,
  { height = 1.768, name = 'Man', at = [0, 0, 0] }: ManOptions = {},
): readonly Node[] {
  const size = height / 1.8;
  const grow = ([x, y, z]: Vec3): Vec3 => [x * size + at[0], y * size + at[1], z * size + at[2]];
  const joints = rig.nodes.map(({ name: joint }) => document.createNode(joint));
  rig.nodes.forEach(({ position, parent }, i) => {
    const from = parent === null ? ([0, 0, 0] as const) : grow(rig.nodes[parent]!.position);
    joints[i]!.setTranslation(
      grow(position).map((value, axis) => value - from[axis]!) as [number, number, number],
    );
    if (parent !== null) joints[parent]!.addChild(joints[i]!);
  });
  const matrices = rig.nodes.flatMap(({ position }) => {
    const [x, y, z] = grow(position);
    return [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1];
  });
  const skin = document
    .createSkin(name)
    .setInverseBindMatrices(accessorOf(document, 'MAT4', Float32Array.from(matrices)));
  for (const joint of joints) skin.addJoint(joint);
  const paint = document.createMaterial('Paint').setBaseColorFactor([0.55, 0.25, 0.2, 1]);
  const mesh = document.createMesh(name);
  for (const [joint, min, max] of parts) {
    const primitive = boxPrimitive(document, grow(min), grow(max)).setMaterial(paint);
    mesh.addPrimitive(bindTo(document, primitive, jointNumber(joint)));
  }
  return [joints[0]!, document.createNode(name).setMesh(mesh).setSkin(skin)];
}

type Primitive = ReturnType<typeof boxPrimitive>;

function bindTo(document: Document, primitive: Primitive, joint: number): Primitive {
  const count = primitive.getAttribute('POSITION')!.getCount();
  const four = (first: number): number[] => Array.from({ length: 4 * count }, (_, i) => (i % 4 ? 0 : first));
  return primitive
    .setAttribute('JOINTS_0', accessorOf(document, 'VEC4', Uint8Array.from(four(joint))))
    .setAttribute('WEIGHTS_0', accessorOf(document, 'VEC4', Float32Array.from(four(1))));
}

const manDocument = (options?: ManOptions): Document => sceneOf((document) => addMan(document, options));

const glbOf = async (document: Document, name = 'Man.glb'): Promise<TestFile> =>
  fileOf(name, await writeGlb(document));

/** The rigged box man as GLB, 1.768 m tall unless said. */
export const man = (options?: ManOptions): Promise<TestFile> =>
  glbOf(manDocument(options), `${options?.name ?? 'Man'}.glb`);

/** A picture of one red pixel. */
export const redPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The man as text with his data and his picture beside him: Man.gltf, Man.bin, Paint.png. */
export async function manInParts(): Promise<{
  readonly main: TestFile;
  readonly data: TestFile;
  readonly picture: TestFile;
}> {
  const document = manDocument();
  const texture = document
    .createTexture('Paint')
    .setImage(redPng)
    .setMimeType('image/png')
    .setURI('Paint.png');
  document.getRoot().listMaterials()[0]!.setBaseColorTexture(texture);
  document.getRoot().listBuffers()[0]!.setURI('Man.bin');
  const files = await Promise.all(
    (await writeGltf(document)).map(async ({ path, blob }) =>
      fileOf(path === 'figure.gltf' ? 'Man.gltf' : path, new Uint8Array(await blob.arrayBuffer())),
    ),
  );
  const named = (name: string): TestFile => files.find((file) => file.name === name)!;
  return { main: named('Man.gltf'), data: named('Man.bin'), picture: named('Paint.png') };
}

/** Adds a morph target that lowers the head by 0.1 m, at full weight. */
function lowerHead(document: Document): void {
  const mesh = document.getRoot().listMeshes()[0]!;
  mesh.listPrimitives().forEach((primitive, part) => {
    const offsets = Float32Array.from({ length: 24 }, (_, i) =>
      parts[part]![0] === 'head' && i % 3 === 1 ? -0.1 : 0,
    );
    const target = document
      .createPrimitiveTarget('Shorter')
      .setAttribute('POSITION', accessorOf(document, 'VEC3', offsets));
    primitive.addTarget(target);
  });
  mesh.setWeights([1]);
}

/** The man under every encoding, with his height as the inspector writes it. */
export const encodings: readonly {
  readonly name: string;
  readonly height: string;
  readonly make: () => Promise<TestFile>;
}[] = [
  ...(
    [
      ['Draco', () => draco({ method: 'edgebreaker' })],
      ['Meshopt', () => meshopt({ encoder: MeshoptEncoder, level: 'high' })],
      ['quantised', () => quantize()],
      ['sparse', () => sparse({ ratio: 1 })],
    ] as const
  ).map(([name, encode]) => ({
    name,
    height: '1.768 m',
    make: async () => {
      const document = manDocument();
      await document.transform(encode());
      return glbOf(document, `${name}.glb`);
    },
  })),
  {
    name: 'morph',
    height: '1.668 m',
    make: () => {
      const document = manDocument();
      lowerHead(document);
      return glbOf(document, 'morph.glb');
    },
  },
];

/** The man with a clip of one second in which his left arm goes straight down. */
export function manWithClip(): Promise<TestFile> {
  const document = manDocument();
  const arm = document.getRoot().listNodes()[jointNumber('leftUpperArm')]!;
  const clip = document.createAnimation('Lower the arm');
  const sampler = document
    .createAnimationSampler()
    .setInput(accessorOf(document, 'SCALAR', Float32Array.of(0, 1)))
    .setOutput(accessorOf(document, 'VEC4', Float32Array.of(0, 0, 0, 1, 0, 0, -Math.SQRT1_2, Math.SQRT1_2)));
  const channel = document
    .createAnimationChannel()
    .setTargetNode(arm)
    .setTargetPath('rotation')
    .setSampler(sampler);
  clip.addSampler(sampler).addChannel(channel);
  return glbOf(document, 'Lowering.glb');
}

/** Two scenes of one man each; the second, of 1.4 m, is the file's own choice. */
export function twoScenes(): Promise<TestFile> {
  const document = manDocument({ name: 'First' });
  const second = document.createScene('Second');
  for (const node of addMan(document, { name: 'Other', height: 1.4 })) second.addChild(node);
  document.getRoot().setDefaultScene(second);
  return glbOf(document, 'two-scenes.glb');
}

/** One scene of two men side by side. */
export const twoBodies = (): Promise<TestFile> =>
  glbOf(
    sceneOf((document) => [
      ...addMan(document, { name: 'Adam' }),
      ...addMan(document, { name: 'Bert', at: [2, 0, 0] }),
    ]),
    'two-bodies.glb',
  );

/** The man with JSON changed by hand. */
export async function changedMan(
  name: string,
  change: (json: Record<string, Record<string, unknown>[]>) => void,
): Promise<TestFile> {
  const { json, binary } = unpackForChange(await writeGlb(manDocument()));
  change(json);
  return fileOf(name, packGlb(json, binary));
}
