import {
  Document,
  Logger,
  NodeIO,
  type Accessor,
  type Mesh,
  type Node,
  type Primitive,
} from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import draco3d from 'draco3dgltf';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import { openFileSet } from '../../src/formats/openFileSet.ts';
import { readFigure, type ReadingOptions } from '../../src/formats/readFigure.ts';
import { nodeDecoders } from './nodeDecoders.ts';

/** Corners of a box, 3 numbers each, and its 12 triangles. */
function boxArrays(
  min: Vec3,
  max: Vec3,
): { positions: Float32Array<ArrayBuffer>; indices: Uint16Array<ArrayBuffer> } {
  const corners = [min[2], max[2]].flatMap((z) =>
    [min[1], max[1]].flatMap((y) => [min[0], max[0]].map((x) => [x, y, z])),
  );
  const faces = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  return {
    positions: Float32Array.from(corners.flat()),
    indices: Uint16Array.from(faces.flatMap(([a, b, c, d]) => [a!, b!, c!, a!, c!, d!])),
  };
}

export const accessorOf = (
  document: Document,
  type: 'SCALAR' | 'VEC3' | 'VEC4' | 'MAT4',
  array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
): Accessor =>
  document
    .createAccessor()
    .setType(type)
    .setArray(array)
    .setBuffer(document.getRoot().listBuffers()[0] ?? document.createBuffer());

export function boxPrimitive(document: Document, min: Vec3, max: Vec3): Primitive {
  const { positions, indices } = boxArrays(min, max);
  return document
    .createPrimitive()
    .setAttribute('POSITION', accessorOf(document, 'VEC3', positions))
    .setIndices(accessorOf(document, 'SCALAR', indices));
}

const boxMesh = (document: Document, name: string, min: Vec3, max: Vec3): Mesh =>
  document.createMesh(name).addPrimitive(boxPrimitive(document, min, max));

export const boxNode = (document: Document, name: string, min: Vec3, max: Vec3): Node =>
  document.createNode(name).setMesh(boxMesh(document, name, min, max));

/** A man of seven boxes, 1.8 m high, under one node; `at`: where he stands. */
function addBoxMan(document: Document, name: string, at: Vec3 = [0, 0, 0]): Node {
  const parts: readonly (readonly [string, Vec3, Vec3])[] = [
    ['Trunk', [-0.2, 0.9, -0.1], [0.2, 1.5, 0.1]],
    ['Head', [-0.1, 1.5, -0.1], [0.1, 1.8, 0.1]],
    ['ArmLeft', [0.2, 1.35, -0.05], [0.85, 1.5, 0.05]],
    ['ArmRight', [-0.85, 1.35, -0.05], [-0.2, 1.5, 0.05]],
    ['LegLeft', [0.02, 0, -0.08], [0.2, 0.9, 0.16]],
    ['LegRight', [-0.2, 0, -0.08], [-0.02, 0.9, 0.16]],
  ];
  const man = document.createNode(name).setTranslation([...at]);
  for (const [part, min, max] of parts) man.addChild(boxNode(document, `${name}${part}`, min, max));
  return man;
}

/** A scene of some nodes, in a document with one buffer. */
export function sceneOf(build: (document: Document) => readonly Node[]): Document {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.SILENT));
  document.createBuffer();
  const scene = document.createScene('Scene');
  for (const node of build(document)) scene.addChild(node);
  document.getRoot().setDefaultScene(scene);
  return document;
}

export const boxMan = (): Document => sceneOf((document) => [addBoxMan(document, 'Man')]);

/**
 * A bar 2 m high and 0.2 m wide on two joints, the upper at 1 m; its lower half follows one, its upper half the
 * other. `bend`: by how much the upper joint is turned about +Z in the rest pose.
 */
export function skinnedBar(bendRad = 0): Document {
  return sceneOf((document) => {
    const half = Math.sin(bendRad / 2);
    const upper = document
      .createNode('Upper')
      .setTranslation([0, 1, 0])
      .setRotation([0, 0, half, Math.cos(bendRad / 2)]);
    const lower = document.createNode('Lower').addChild(upper);
    const mesh = document.createMesh('Bar');
    for (const [joint, min, max] of [
      [0, [-0.1, 0, -0.1], [0.1, 1, 0.1]],
      [1, [-0.1, 1, -0.1], [0.1, 2, 0.1]],
    ] as const)
      mesh.addPrimitive(
        boxPrimitive(document, min, max)
          .setAttribute('JOINTS_0', accessorOf(document, 'VEC4', new Uint8Array(32).fill(joint)))
          .setAttribute(
            'WEIGHTS_0',
            accessorOf(
              document,
              'VEC4',
              Float32Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
            ),
          ),
      );
    const matrices = Float32Array.from(
      [0, -1].flatMap((y) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, y, 0, 1]),
    );
    const skin = document
      .createSkin('Skin')
      .addJoint(lower)
      .addJoint(upper)
      .setInverseBindMatrices(accessorOf(document, 'MAT4', matrices));
    return [lower, document.createNode('Bar').setMesh(mesh).setSkin(skin)];
  });
}

let writer: NodeIO | null = null;

async function writerOf(): Promise<NodeIO> {
  await MeshoptEncoder.ready;
  await MeshoptDecoder.ready;
  writer ??= new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'draco3d.encoder': await draco3d.createEncoderModule(),
    'draco3d.decoder': await draco3d.createDecoderModule(),
    'meshopt.encoder': MeshoptEncoder,
    'meshopt.decoder': MeshoptDecoder,
  });
  return writer;
}

export const writeGlb = async (document: Document): Promise<Uint8Array<ArrayBuffer>> =>
  (await writerOf()).writeBinary(document);

/** A document as text and side files, as exporters write `.gltf`. */
export async function writeGltf(document: Document): Promise<readonly NamedFile[]> {
  const { json, resources } = await (await writerOf()).writeJSON(document, { basename: 'figure' });
  return [
    { path: 'figure.gltf', blob: new Blob([JSON.stringify(json)]) },
    ...Object.entries(resources).map(([path, bytes]) => ({ path, blob: new Blob([bytes]) })),
  ];
}

/** Of several figures the first, however large. */
export const firstWhole = {
  choice: { main: null, ifSeveral: 'first' },
  detail: 'whole',
} as const satisfies ReadingOptions;

export const readFiles = async (files: readonly NamedFile[]): Promise<FigureFile> =>
  readFigure(await openFileSet(files), nodeDecoders, firstWhole);

export const readBytes = async (bytes: BlobPart, path = 'figure.glb'): Promise<FigureFile> =>
  readFiles([{ path, blob: new Blob([bytes]) }]);

export const readDocument = async (document: Document): Promise<FigureFile> =>
  readBytes(await writeGlb(document));

/** JSON and binary chunk as a GLB. */
export function packGlb(json: unknown, binary?: Uint8Array): Uint8Array<ArrayBuffer> {
  const pad = (bytes: Uint8Array, filler: number): Uint8Array =>
    Uint8Array.from({ length: Math.ceil(bytes.length / 4) * 4 }, (_, i) => bytes[i] ?? filler);
  const chunks = [
    { type: 0x4e4f534a, data: pad(new TextEncoder().encode(JSON.stringify(json)), 0x20) },
    ...(binary ? [{ type: 0x004e4942, data: pad(binary, 0) }] : []),
  ];
  const length = 12 + chunks.reduce((sum, { data }) => sum + 8 + data.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, length, true);
  let at = 12;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length, true);
    view.setUint32(at + 4, type, true);
    bytes.set(data, at + 8);
    at += 8 + data.length;
  }
  return bytes;
}

/** A GLB's JSON, to be changed, and its binary chunk. */
export function unpackForChange(glb: Uint8Array): { json: Record<string, never[]>; binary: Uint8Array } {
  const view = new DataView(glb.buffer, glb.byteOffset);
  const jsonLength = view.getUint32(12, true);
  const text = new TextDecoder().decode(glb.subarray(20, 20 + jsonLength));
  return { json: JSON.parse(text) as Record<string, never[]>, binary: glb.slice(28 + jsonLength) };
}

/** The figure's numbers of triangles, by mesh. */
export const trianglesOf = (file: FigureFile): readonly number[] =>
  file.meshes.map(({ primitives }) =>
    primitives.reduce(
      (sum, { indices, positions }) => sum + (indices?.length ?? positions.length / 3) / 3,
      0,
    ),
  );
