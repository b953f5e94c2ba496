import { Primitive, type Document, type GLTF } from '@gltf-transform/core';
import { draco, meshopt, quantize } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { describe, expect, it } from 'vitest';
import { localTransforms } from '../../src/core/figures/nodeTransforms.ts';
import { worldTransforms } from '../../src/core/figures/worldTransforms.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import { restPose } from '../../src/core/figures/pose.ts';
import {
  accessorOf,
  boxMan,
  boxNode,
  packGlb,
  readBytes,
  readDocument,
  readFiles,
  sceneOf,
  skinnedBar,
  trianglesOf,
  unpackForChange,
  writeGlb,
  writeGltf,
} from './fixtures.ts';

function restExtent(file: FigureFile) {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const meshNodes = [...file.nodes.keys()].filter((node) => file.nodes[node]!.mesh !== null);
  return extentOf(poseMeshes(file, meshNodes, worldTransforms(file.nodes, localMatrices), morphWeights));
}

/** The extent at rest, rounded. */
function roundedExtent(file: FigureFile, digits = 4): readonly (readonly number[])[] {
  const { min, max } = restExtent(file)!;
  return [min, max].map((corner) => corner.map((value) => Number(value.toFixed(digits)) + 0));
}

const extentOfMan = [
  [-0.85, 0, -0.1],
  [0.85, 1.8, 0.16],
];

describe('files', () => {
  it('reads nodes and triangles of a plain GLB', async () => {
    const file = await readDocument(boxMan());
    expect(file).toMatchObject({ format: 'glTF 2.0', declaredUnit: 'm', declaredFacing: '+z', warnings: [] });
    expect(trianglesOf(file)).toEqual([12, 12, 12, 12, 12, 12]);
    expect(roundedExtent(file)).toEqual(extentOfMan);
  });

  it('keeps the numbers that nodes have in the file, children before parents too', async () => {
    const json = {
      asset: { version: '2.0' },
      scene: 0,
      scenes: [{ nodes: [3] }],
      nodes: [
        { name: 'leaf' },
        { name: 'unused' },
        { name: 'middle', children: [0] },
        { name: 'root', children: [2] },
      ],
    };
    const file = await readBytes(packGlb(json));
    expect(file.nodes.map(({ name, parent }) => [name, parent])).toEqual([
      ['leaf', 2],
      ['unused', null],
      ['middle', 3],
      ['root', null],
    ]);
    expect(file.scenes[0]!.roots).toEqual([3]);
  });

  it('reads text with side files, and with data in the text', async () => {
    const files = await writeGltf(boxMan());
    expect(files.map(({ path }) => path)).toEqual(['figure.gltf', 'figure.bin']);
    expect(roundedExtent(await readFiles(files))).toEqual(extentOfMan);

    const json = JSON.parse(await files[0]!.blob.text()) as { buffers: { uri: string }[] };
    const bytes = Buffer.from(await files[1]!.blob.arrayBuffer());
    json.buffers[0]!.uri = `data:application/octet-stream;base64,${bytes.toString('base64')}`;
    const embedded = await readBytes(JSON.stringify(json), 'figure.gltf');
    expect(roundedExtent(embedded)).toEqual(extentOfMan);
  });
});

describe('encodings', () => {
  it.each([
    ['Draco', () => draco({ method: 'edgebreaker' })],
    ['Meshopt', () => meshopt({ encoder: MeshoptEncoder, level: 'high' })],
    ['quantised positions', () => quantize({ quantizePosition: 14 })],
  ])('reads the same body from %s', async (_, encode) => {
    const document = boxMan();
    await document.transform(encode());
    const file = await readDocument(document);
    expect(trianglesOf(file).reduce((a, b) => a + b)).toBe(72);
    expect(roundedExtent(file, 2)).toEqual(extentOfMan);
  });

  it('reads Meshopt by its Khronos name', async () => {
    const document = boxMan();
    await document.transform(meshopt({ encoder: MeshoptEncoder }));
    const { json, binary } = unpackForChange(await writeGlb(document));
    const renamed = JSON.parse(
      JSON.stringify(json).replaceAll('EXT_meshopt_compression', 'KHR_meshopt_compression'),
    ) as unknown;
    expect(roundedExtent(await readBytes(packGlb(renamed, binary)), 2)).toEqual(extentOfMan);
  });

  it('reads a quantised skin as the plain one', async () => {
    const document = skinnedBar(Math.PI / 2);
    await document.transform(quantize());
    expect(roundedExtent(await readDocument(document), 2)).toEqual([
      [-1, 0, -0.1],
      [0.1, 1.1, 0.1],
    ]);
  });
});

describe('sparse data', () => {
  it('reads sparse values at their own offset, whatever the offset of what they change', async () => {
    const positions = Float32Array.of(9, 9, 9, 0, 0, 0, 1, 0, 0, 0, 1, 0);
    const indices = Uint16Array.of(2, 0);
    const values = Float32Array.of(0, 3, 0);
    const binary = new Uint8Array(64);
    binary.set(new Uint8Array(positions.buffer), 0);
    binary.set(new Uint8Array(indices.buffer), 48);
    binary.set(new Uint8Array(values.buffer), 52);
    const json = {
      asset: { version: '2.0' },
      scenes: [{ nodes: [0] }],
      nodes: [{ mesh: 0 }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
      accessors: [
        {
          bufferView: 0,
          byteOffset: 12,
          componentType: 5126,
          type: 'VEC3',
          count: 3,
          sparse: {
            count: 1,
            indices: { bufferView: 1, componentType: 5123 },
            values: { bufferView: 2 },
          },
        },
      ],
      bufferViews: [
        { buffer: 0, byteLength: 48 },
        { buffer: 0, byteOffset: 48, byteLength: 4 },
        { buffer: 0, byteOffset: 52, byteLength: 12 },
      ],
      buffers: [{ byteLength: 64 }],
    };
    expect(roundedExtent(await readBytes(packGlb(json, binary)))).toEqual([
      [0, 0, 0],
      [1, 3, 0],
    ]);
  });
});

describe('what bodies are made of', () => {
  it.each<[GLTF.MeshPrimitiveMode, number[]]>([
    [Primitive.Mode.TRIANGLE_STRIP!, [0, 1, 2, 1, 3, 2, 2, 3, 4]],
    [Primitive.Mode.TRIANGLE_FAN!, [0, 1, 2, 0, 2, 3, 0, 3, 4]],
  ])('unrolls mode %i and leaves points out', async (mode, expected) => {
    const file = await readDocument(
      sceneOf((document) => {
        const points = Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 2, 0);
        const positions = accessorOf(document, 'VEC3', points);
        const primitive = (kind: GLTF.MeshPrimitiveMode) =>
          document.createPrimitive().setAttribute('POSITION', positions).setMode(kind);
        const mesh = document.createMesh();
        mesh.addPrimitive(primitive(mode)).addPrimitive(primitive(Primitive.Mode.POINTS!));
        return [document.createNode().setMesh(mesh)];
      }),
    );
    expect(file.meshes[0]!.primitives).toHaveLength(1);
    expect([...file.meshes[0]!.primitives[0]!.indices!]).toEqual(expected);
  });

  it('reads negative and non-uniform scale, and nodes with a matrix', async () => {
    const document = sceneOf((made) => [
      boxNode(made, 'Mirrored', [0, 0, 0], [1, 1, 1]).setScale([-2, 3, 1]).setTranslation([5, 0, 0]),
    ]);
    expect(roundedExtent(await readDocument(document))).toEqual([
      [3, 0, 0],
      [5, 3, 1],
    ]);
    const { json, binary } = unpackForChange(await writeGlb(document));
    const matrix = [-2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 1, 0, 5, 0, 0, 1];
    const nodes = [{ mesh: 0, matrix }];
    expect(roundedExtent(await readBytes(packGlb({ ...json, nodes }, binary)))).toEqual([
      [3, 0, 0],
      [5, 3, 1],
    ]);
  });
});

describe('morphs, weights, scenes', () => {
  it('takes morph weights from the node, else from the mesh', async () => {
    const withMorph = (document: Document, weights: readonly number[]) => {
      const node = boxNode(document, 'Box', [0, 0, 0], [1, 1, 1]);
      const [primitive] = node.getMesh()!.listPrimitives();
      const offsets = Float32Array.from({ length: 24 }, (_, i) => (i % 3 === 1 ? 1 : 0));
      primitive!.addTarget(
        document.createPrimitiveTarget('Up').setAttribute('POSITION', accessorOf(document, 'VEC3', offsets)),
      );
      node.getMesh()!.setWeights([0.5]);
      return node.setWeights([...weights]);
    };
    const file = await readDocument(
      sceneOf((document) => [withMorph(document, [0.25]), withMorph(document, [])]),
    );
    expect(file.nodes.map(({ morphWeights }) => morphWeights)).toEqual([[0.25], [0.5]]);
    expect(roundedExtent(file)).toEqual([
      [0, 0.25, 0],
      [1, 1.5, 1],
    ]);
  });

  it('brings weights to a sum of one and joint numbers into the skin, and says so', async () => {
    const document = skinnedBar();
    const [, upper] = document.getRoot().listMeshes()[0]!.listPrimitives();
    upper!.getAttribute('JOINTS_0')!.setArray(new Uint8Array(32).fill(200));
    upper!
      .getAttribute('WEIGHTS_0')!
      .setArray(Float32Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 4 : 0)));
    const file = await readDocument(document);
    expect(file.warnings.map(({ code }) => code)).toEqual(['joint-out-of-range', 'weights-not-normal']);
    expect(file.repairs).toEqual([
      { code: 'weights-mended', count: 8 },
      { code: 'joints-clamped', count: 8 },
    ]);
    expect(roundedExtent(file)).toEqual([
      [-0.1, 0, -0.1],
      [0.1, 2, 0.1],
    ]);
  });

  it('takes weights that are not numbers for none, and counts their vertices', async () => {
    const document = skinnedBar();
    const [, upper] = document.getRoot().listMeshes()[0]!.listPrimitives();
    const weights = Float32Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    weights.set([NaN, Infinity, NaN, NaN], 0);
    weights.set([NaN], 5);
    upper!.getAttribute('WEIGHTS_0')!.setArray(weights);
    const file = await readDocument(document);
    expect(file.repairs).toEqual([{ code: 'nan-weights-mended', count: 2 }]);
    const mended = file.meshes[0]!.primitives[1]!.weights!;
    expect(mended.every((weight, i) => weight === (i % 4 === 0 ? 1 : 0))).toBe(true);
  });

  it('finds all scenes, and opens the one that the file names', async () => {
    const document = sceneOf((made) => [boxNode(made, 'A', [0, 0, 0], [1, 1, 1])]);
    const second = document.createScene('Second').addChild(boxNode(document, 'B', [0, 0, 0], [1, 2, 1]));
    document.getRoot().setDefaultScene(second);
    const file = await readDocument(document);
    expect(file.scenes).toEqual([
      { name: 'Scene', roots: [0] },
      { name: 'Second', roots: [1] },
    ]);
    expect(file.defaultScene).toBe(1);
  });
});

describe('credits and avatars', () => {
  const plain = {
    asset: { version: '2.0' },
    scenes: [{ nodes: [0] }],
    nodes: [{ name: 'hips', children: [1] }, { name: 'skull' }],
  };

  it('takes what Sketchfab writes, as one line of text', async () => {
    const extras = {
      author: ' A <b>\nB</b> ',
      license: 'CC0',
      source: `https://x.test/${'y'.repeat(700)}`,
      title: '',
    };
    const asset = { version: '2.0', copyright: '© A', extras };
    const { credits } = await readBytes(packGlb({ ...plain, asset }));
    expect(credits).toMatchObject({ author: 'A <b> B</b>', licence: 'CC0', copyright: '© A', title: null });
    expect(credits.source).toHaveLength(500);
  });

  it('reads VRM 0.x, which faces −Z', async () => {
    const VRM = {
      meta: { title: 'T', author: 'undefined', licenseName: 'CC0', reference: 'R' },
      humanoid: {
        humanBones: [
          { bone: 'hips', node: 0 },
          { bone: 'head', node: 1 },
          { bone: 'leftThumbDistal', node: 1 },
          { bone: 'neck', node: 99 },
        ],
      },
    };
    const file = await readBytes(packGlb({ ...plain, extensions: { VRM } }), 'a.vrm');
    expect(file).toMatchObject({ format: 'VRM 0.x', declaredFacing: '-z', humanoid: { hips: 0, head: 1 } });
    expect(Object.keys(file.humanoid!)).toEqual(['hips', 'head']);
    expect(file.credits).toEqual({ title: 'T', author: null, licence: 'CC0', source: 'R', copyright: null });
  });

  it('reads VRM 1.0, which faces +Z', async () => {
    const VRMC_vrm = {
      meta: { name: 'N', authors: ['A', 'B'], licenseUrl: 'L', copyrightInformation: 'C' },
      humanoid: { humanBones: { hips: { node: 0 }, head: { node: 1 } } },
    };
    const file = await readBytes(packGlb({ ...plain, extensions: { VRMC_vrm } }), 'a.vrm');
    expect(file).toMatchObject({ format: 'VRM 1.0', declaredFacing: '+z', humanoid: { hips: 0, head: 1 } });
    expect(file.credits).toEqual({ title: 'N', author: 'A, B', licence: 'L', source: null, copyright: 'C' });
  });
});
