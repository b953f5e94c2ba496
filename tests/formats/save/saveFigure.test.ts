import { WebIO, type Document, type Material } from '@gltf-transform/core';
import { ALL_EXTENSIONS, KHRMaterialsClearcoat, KHRTextureTransform } from '@gltf-transform/extensions';
import { unzipSync } from 'fflate';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { Box3 } from 'three';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { joinMeshes } from '../../../src/core/figures/joinMeshes.ts';
import { scaling } from '../../../src/core/geometry/matrices.ts';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import { validateGltf } from '../../../src/formats/gltf/validateGltf.ts';
import { savers, saveFigure, type FigureToSave, type SaveKind } from '../../../src/formats/save/index.ts';
import { boxesFile, boxMesh, figureFile, node } from '../../core/figures/figureFileFixture.ts';
import {
  accessorOf,
  boxMan,
  boxNode,
  boxPrimitive,
  readBytes,
  sceneOf,
  skinnedBar,
  writeGlb,
} from '../fixtures.ts';
import { jsonOfGlb, reopen, shownTriangles, sizeOfFile, sourceOf, wholeBody } from './savedFigure.ts';

const ids = savers.map(({ id }) => id);

/** The smallest PNG: one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const toSave = (file: FigureFile, change: Partial<FigureToSave> = {}): FigureToSave => ({
  name: 'Figure',
  file,
  source: null,
  body: wholeBody(file),
  ...change,
});

/** A figure of a glTF at 1:10, from metres to millimetres. */
async function gltfFigure(
  document: Document,
  change: Partial<FigureToSave['body']> = {},
): Promise<FigureToSave> {
  const glb = await writeGlb(document);
  const file = await readBytes(glb);
  return toSave(file, {
    source: sourceOf([{ path: 'figure.glb', blob: new Blob([glb]) }]),
    body: wholeBody(file, { fileToSaved: scaling(100), ...change }),
  });
}

const save = async (id: SaveKind, figure: FigureToSave) => {
  const files = await saveFigure(id, figure);
  return { files, bytes: files[0]!.bytes, file: await reopen(files) };
};

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const modelXml = (bytes: Uint8Array): string => textOf(unzipSync(bytes)['3D/3dmodel.model']);

const glbOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Document> =>
  new WebIO().registerExtensions(ALL_EXTENSIONS).readBinary(bytes);

/** A box that has colours and a picture in its own arrays. */
function paintedBox(): FigureFile {
  const mesh = boxMesh([0, 0, 0], [10, 20, 30]);
  const colors = Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 3 ? 255 : i < 16 ? 200 : 50));
  const uvs = Float32Array.from({ length: 16 }, (_, i) => (i % 8) / 8);
  return figureFile([node({ name: 'Painted & <box>', mesh: 0 })], {
    declaredUnit: null,
    meshes: [
      {
        ...mesh,
        primitives: mesh.primitives.map((primitive) => ({
          ...primitive,
          look: { colors, uvs, isClosed: false, material: 1 },
        })),
      },
    ],
    materials: [
      { name: 'Left out', color: [0, 0, 0], opacity: 1, image: null },
      { name: 'Red cloth', color: [0.8, 0.2, 0.1], opacity: 0.5, image: 'cloth.png' },
    ],
  });
}

const painted = (): FigureToSave =>
  toSave(paintedBox(), { source: sourceOf([{ path: 'cloth.png', blob: new Blob([png]) }]) });

describe('saving a figure', () => {
  it('has one saver for each kind, of a name of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, extension, label, unit } of savers) {
      expect(extension).toBe(extension.toLowerCase());
      expect(label).not.toBe('');
      expect(unit).toBe(id === 'glb' ? 'm' : 'mm');
    }
  });

  it.each(ids)('stands a bent figure at its scale as %s', async (id) => {
    const figure = await gltfFigure(skinnedBar(Math.PI / 2));
    const { file, files } = await save(id, figure);
    expect(files[0]!.name).toBe(`Figure.${id}`);
    const inMm = sizeOfFile(file).map((length) => (id === 'glb' ? length * 1000 : length));
    const upright = id === 'stl' || id === '3mf' ? [inMm[0]!, inMm[2]!, inMm[1]!] : inMm;
    for (const [axis, length] of [110, 110, 20].entries())
      expect(Math.abs(upright[axis]! / length - 1)).toBeLessThan(1e-6);
    expect(shownTriangles(file)).toBe(24);
    expect(file.skins).toEqual([]);
    expect(file.declaredUnit).toBe({ glb: 'm', stl: null, obj: 'mm', '3mf': 'mm' }[id]);
  });

  it.each(ids)('leaves out what a cut is below, and closes it, as %s', async (id) => {
    const file = boxesFile([
      { name: 'Figure', min: [2, 0, 2], max: [4, 9, 4] },
      { name: 'Base', min: [0, 0, 0], max: [8, 1, 6] },
    ]);
    const body = wholeBody(file, { cutLevel: 1 });
    const saved = await save(id, toSave(file, { body }));
    const whole = joinVertices(joinMeshes(saved.file.meshes.flatMap(({ primitives }) => primitives))).mesh;
    expect(pairEdges(whole).open).toBe(0);
    expect(signedVolumeOf(whole) * (id === 'glb' ? 1e9 : 1)).toBeCloseTo(32, 4);
  });

  it.each(ids)('names files so that every system takes them, as %s', async (id) => {
    const files = await saveFigure(id, { ...painted(), name: ' ../a b:\n"c" ' });
    for (const { name } of files) expect(name).toMatch(/^a-b-c-?[\w-]*\.\w+$/);
  });

  it.each(ids)('says that nothing is left, as %s', async (id) => {
    const file = boxesFile([{ min: [0, 0, 0], max: [1, 1, 1] }]);
    const figure = toSave(file, { body: wholeBody(file, { cutLevel: 5 }) });
    expect(await saveFigure(id, figure).then(() => null, failureOf)).toEqual({
      code: 'no-triangles',
      data: {},
    });
  });

  it.each(ids)('gives the same bytes for the same figure, as %s', async (id) => {
    expect(await saveFigure(id, painted())).toEqual(await saveFigure(id, painted()));
  });
});

describe('STL', () => {
  it('has +Z up, faces −Y and does not look like text', async () => {
    const file = boxesFile([{ min: [0, 0, 0], max: [1, 2, 3] }]);
    const [saved] = await saveFigure('stl', toSave(file, { name: 'solid' }));
    expect(saved!.bytes).toHaveLength(84 + 12 * 50);
    expect(textOf(saved!.bytes.subarray(0, 80))).toMatch(/^Maquette/);
    const geometry = new STLLoader().parse(saved!.bytes.buffer);
    geometry.computeBoundingBox();
    expect(geometry.boundingBox).toEqual(new Box3().setFromArray([0, -3, 0, 1, 0, 2]));
    const normals = geometry.getAttribute('normal');
    const positions = geometry.getAttribute('position');
    const sides = [
      [1, 0],
      [0, -3],
      [2, 0],
    ] as const;
    for (let i = 0; i < positions.count; i++) {
      const axis = [0, 1, 2].find((each) => normals.getComponent(i, each) !== 0)!;
      const [beyond, before] = sides[axis]!;
      const side = normals.getComponent(i, axis) > 0 ? beyond : before;
      expect(positions.getComponent(i, axis) + 0).toBe(side);
    }
  });
});

describe('OBJ', () => {
  it('has parts, colours, and a material with its picture beside', async () => {
    const { files, file } = await save('obj', painted());
    expect(files.map(({ name }) => name)).toEqual(['Figure.obj', 'Figure.mtl', 'Figure-Red-cloth.png']);
    expect(files[2]!.bytes).toEqual(png);
    expect(textOf(files[1]!.bytes)).not.toContain('Left-out');
    const [material] = file.materials;
    expect(material).toMatchObject({ name: 'Red-cloth', opacity: 0.5, image: 'Figure-Red-cloth.png' });
    for (const [i, share] of [0.8, 0.2, 0.1].entries()) expect(material!.color[i]).toBeCloseTo(share, 6);
    const { look, positions } = file.meshes[0]!.primitives[0]!;
    for (let vertex = 0; vertex < positions.length / 3; vertex++)
      expect([...look!.colors!.subarray(vertex * 4, vertex * 4 + 3)]).toEqual(
        Array(3).fill(positions[vertex * 3 + 2] === 0 ? 200 : 50),
      );
    expect(look!.uvs).not.toBeNull();
    const group = new OBJLoader().parse(textOf(files[0]!.bytes));
    expect(new Box3().setFromObject(group)).toEqual(new Box3().setFromArray([0, 0, 0, 10, 20, 30]));
    expect(group.children.map(({ name }) => name)).toEqual(['Painted & <box>']);
  });

  it('has the base colours and pictures of a glTF', async () => {
    const figure = await gltfFigure(texturedBox());
    const { files } = await save('obj', figure);
    expect(files.map(({ name }) => name)).toEqual(['Figure.obj', 'Figure.mtl', 'Figure-Glazed.png']);
    // Light of 0.5 is a value of 0.735 (IEC 61966-2-1).
    expect(textOf(files[1]!.bytes)).toMatch(/Kd 0\.7353[56] 1 0\n/);
    // The picture's coordinates are moved by half its width, and upwards.
    expect(textOf(files[0]!.bytes)).toContain('vt 0.5 1\n');
  });
});

describe('3MF', () => {
  it('says its unit, is one thing to build, and escapes names', async () => {
    const { bytes, file } = await save('3mf', { ...painted(), name: '"A" & <b>\u0001' });
    const xml = modelXml(bytes);
    expect(xml).toContain('unit="millimeter"');
    expect(xml).toContain('name="Painted &amp; &lt;box&gt;"');
    expect(xml).toContain('<metadata name="Title">&quot;A&quot; &amp; &lt;b&gt;</metadata>');
    expect(xml.match(/<item /g)).toHaveLength(1);
    expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', '_rels/.rels', '3D/3dmodel.model']);
    expect(sizeOfFile(file)).toEqual([10, 30, 20]);
    const { look, positions } = file.meshes[0]!.primitives[0]!;
    for (let vertex = 0; vertex < positions.length / 3; vertex++)
      expect(look!.colors![vertex * 4]).toBe(positions[vertex * 3 + 1] === 0 ? 200 : 50);
  });

  it('has the base colours of a glTF', async () => {
    const { bytes } = await save('3mf', await gltfFigure(texturedBox()));
    expect(modelXml(bytes)).toContain('<base name="Glazed" displaycolor="#BCFF00FF"/>');
  });

  it('shares vertices, so that each edge is of two triangles', async () => {
    const { bytes } = await save('3mf', await gltfFigure(boxMan()));
    expect(modelXml(bytes).match(/<vertex /g)).toHaveLength(6 * 8);
  });
});

/** A box 1 m in size with a glazed material, whose picture is moved on it. */
function texturedBox(): Document {
  return sceneOf((document) => {
    const transform = document.createExtension(KHRTextureTransform).createTransform().setOffset([0.5, 0]);
    const glaze = document.createExtension(KHRMaterialsClearcoat).createClearcoat().setClearcoatFactor(0.7);
    const material = document
      .createMaterial('Glazed')
      .setBaseColorFactor([0.5, 1, 0, 1])
      .setBaseColorTexture(document.createTexture('Picture').setImage(png).setMimeType('image/png'))
      .setExtension('KHR_materials_clearcoat', glaze);
    material.getBaseColorTextureInfo()!.setExtension('KHR_texture_transform', transform);
    const uvs = document
      .createAccessor()
      .setType('VEC2')
      .setArray(new Uint8Array(16))
      .setNormalized(true)
      .setBuffer(document.getRoot().listBuffers()[0]!);
    const along = Float32Array.from({ length: 32 }, (_, i) => [1, 0, 0, 1][i % 4]!);
    const up = Float32Array.from({ length: 24 }, (_, i) => (i % 3 === 1 ? 1 : 0));
    const primitive = boxPrimitive(document, [0, 0, 0], [1, 1, 1])
      .setMaterial(material)
      .setAttribute('TEXCOORD_0', uvs)
      .setAttribute('NORMAL', accessorOf(document, 'VEC3', up))
      .setAttribute('TANGENT', accessorOf(document, 'VEC4', along));
    document
      .createMaterial('Left out')
      .setBaseColorTexture(
        document.createTexture('Left out').setImage(Uint8Array.of(0x89, 0x50)).setMimeType('image/png'),
      );
    const turned = document
      .createNode('Box')
      .setRotation([0, 0, Math.SQRT1_2, Math.SQRT1_2])
      .setScale([-1, 2, 1])
      .setMesh(document.createMesh('Box').addPrimitive(primitive));
    return [turned, boxNode(document, 'Plain', [3, 0, 0], [4, 1, 1])];
  });
}

describe('GLB', () => {
  it.each([
    ['a glazed box', async () => gltfFigure(texturedBox(), { cutLevel: 30 })],
    ['a bent bar', async () => gltfFigure(skinnedBar(1))],
    ['a painted box', async () => painted()],
  ])('is sound for the validator of its makers: %s', async (_, make) => {
    const [saved] = await saveFigure('glb', await make());
    const { set } = sourceOf([{ path: 'figure.glb', blob: new Blob([saved!.bytes]) }]);
    const { issues } = await validateGltf(set, 'figure.glb');
    expect(issues.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  it('keeps materials with their extensions and pictures, and drops what nothing has', async () => {
    const { bytes } = await save('glb', await gltfFigure(texturedBox()));
    const root = (await glbOf(bytes)).getRoot();
    expect(root.listMaterials().map((material) => material.getName())).toEqual(['Glazed']);
    const [material] = root.listMaterials() as [Material];
    expect(
      material
        .getExtension<ReturnType<KHRMaterialsClearcoat['createClearcoat']>>('KHR_materials_clearcoat')!
        .getClearcoatFactor(),
    ).toBe(0.7);
    expect(root.listTextures().map((texture) => texture.getImage())).toEqual([png]);
    expect(jsonOfGlb(bytes)['extensionsUsed']).toEqual(['KHR_materials_clearcoat', 'KHR_texture_transform']);
    expect(root.listNodes().map((each) => [each.getName(), ...each.getScale()])).toEqual([
      ['Box', 1, 1, 1],
      ['Plain', 1, 1, 1],
    ]);
  });

  it('turns normals with their node, and keeps the outside of what is mirrored outside', async () => {
    const { bytes, file } = await save('glb', await gltfFigure(texturedBox()));
    const [primitive] = (await glbOf(bytes)).getRoot().listMeshes()[0]!.listPrimitives();
    const normal = primitive!.getAttribute('NORMAL')!.getElement(3, []);
    for (const [axis, value] of [-1, 0, 0].entries()) expect(normal[axis]).toBeCloseTo(value, 6);
    // What ran along +X is mirrored to −X and then turned to −Y, and what was to its left is to its right.
    const tangent = primitive!.getAttribute('TANGENT')!.getElement(3, []);
    for (const [i, value] of [0, -1, 0, -1].entries()) expect(tangent[i]).toBeCloseTo(value, 6);
    const box = file.meshes[0]!.primitives[0]!;
    expect(signedVolumeOf({ positions: box.positions, indices: box.indices! }) / 0.002).toBeCloseTo(1, 5);
  });

  it('has the morphs of the pose, in places and normals', async () => {
    const document = sceneOf((each) => {
      const primitive = boxPrimitive(each, [0, 0, 0], [1, 1, 1]);
      const all = (x: number, y: number) =>
        accessorOf(
          each,
          'VEC3',
          Float32Array.from({ length: 24 }, (_, i) => [x, y, 0][i % 3]!),
        );
      const target = each
        .createPrimitiveTarget()
        .setAttribute('POSITION', all(2, 0))
        .setAttribute('NORMAL', all(2, -2));
      primitive.setAttribute('NORMAL', all(0, 1)).addTarget(target);
      return [
        each.createNode('Box').setMesh(each.createMesh('Box').addPrimitive(primitive)).setWeights([0.5]),
      ];
    });
    const { bytes, file } = await save('glb', await gltfFigure(document));
    const [primitive] = (await glbOf(bytes)).getRoot().listMeshes()[0]!.listPrimitives();
    expect(primitive!.getAttribute('NORMAL')!.getElement(0, [])).toEqual([1, 0, 0]);
    expect(file.meshes[0]!.primitives[0]!.positions[0]).toBeCloseTo(0.1, 6);
    expect(primitive!.listTargets()).toEqual([]);
  });

  it('has colours, picture and normals of a format without materials of its own', async () => {
    const { bytes, file } = await save('glb', painted());
    const root = (await glbOf(bytes)).getRoot();
    const [material] = root.listMaterials() as [Material];
    expect(material.getName()).toBe('Red cloth');
    expect(material.getBaseColorFactor()[3]).toBe(0.5);
    // A value of 0.8 is light of 0.604 (IEC 61966-2-1).
    expect(material.getBaseColorFactor()[0]).toBeCloseTo(0.6038, 4);
    expect(material.getBaseColorTexture()!.getImage()).toEqual(png);
    const [primitive] = root.listMeshes()[0]!.listPrimitives();
    expect(primitive!.getAttribute('NORMAL')!.getCount()).toBe(24);
    expect(primitive!.getAttribute('COLOR_0')!.getElement(0, [])[0]).toBeCloseTo(0.5776, 3);
    expect(primitive!.getAttribute('TEXCOORD_0')!.getElement(1, [])).toEqual([0.25, 1 - 0.375]);
    expect(sizeOfFile(file).map((length) => Math.round(length * 1e6))).toEqual([10_000, 20_000, 30_000]);
  });
});
