/** What `npm run fuzz` has found, each made anew by code. */
import { draco } from '@gltf-transform/functions';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/figures/figureError.ts';
import { mendFigure } from '../../src/core/figures/mendFigure.ts';
import { reportOf } from '../../src/core/figures/openBody.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import { openFileSet } from '../../src/formats/openFileSet.ts';
import { readFigure } from '../../src/formats/readFigure.ts';
import { boxNode, firstWhole, packGlb, sceneOf, unpackForChange, writeGlb } from './fixtures.ts';
import { boxMesh, fileOf, writeBinaryStl, writeObj } from './meshFixtures.ts';
import { nodeDecoders } from './nodeDecoders.ts';
import { oneObject, threemfOf } from './threemf/threemfFixtures.ts';

interface Compressed {
  readonly extensions: { readonly KHR_draco_mesh_compression: Record<string, unknown> };
}

const box = boxMesh([0, 0, 0], [10, 20, 30]);

describe('files given together', () => {
  it('can be chosen from where two have the same path', async () => {
    const files = [fileOf('a.stl', writeBinaryStl(box)), fileOf('a.stl', writeBinaryStl(box, 'other'))];
    const open = async (main: string | null) =>
      readFigure(await openFileSet(files), nodeDecoders, {
        choice: { main, ifSeveral: 'ask' },
        detail: 'ask',
      });
    const failure = await open(null).then(() => null, failureOf);
    expect(failure).toMatchObject({
      code: 'several-files',
      data: { files: [{ path: 'a.stl' }, { path: '2/a.stl' }] },
    });
    expect((await open('a.stl')).meshes).toHaveLength(1);
    expect((await open('2/a.stl')).meshes).toHaveLength(1);
  });
});

const read = async (files: readonly NamedFile[]) =>
  readFigure(await openFileSet(files), nodeDecoders, firstWhole);

const failureOfFiles = async (files: readonly NamedFile[]) =>
  read(files).then(() => {
    throw new Error('The files were opened.');
  }, failureOf);

describe('meshes', () => {
  it('of which no triangle has an area are no bodies, beside others that are', async () => {
    // Once joined, each has two corners in one place.
    const flat = 'usemtl flat\nv 0 0 0\nv 0 0 0\nv 1 0 0\nf -1 -2 -3\nf -3 -2 -1\n';
    const { file } = mendFigure(await read([fileOf('a.obj', `usemtl sound\n${writeObj(box)}${flat}`)]));
    expect(file.meshes.flatMap(({ primitives }) => primitives)).toHaveLength(1);
    expect(reportOf(file).scenes[0]!.bodies).toMatchObject([{ triangles: 12 }]);
    const alone = mendFigure(await read([fileOf('a.obj', flat)])).file;
    expect(() => reportOf(alone)).toThrow('no-triangles');
  });
});

describe('glTF', () => {
  it('without indices has whole triangles where vertices are left over', async () => {
    const document = sceneOf((each) => [boxNode(each, 'Box', [0, 0, 0], [1, 1, 1])]);
    document.getRoot().listMeshes()[0]!.listPrimitives()[0]!.setIndices(null);
    const { meshes } = await read([fileOf('a.glb', await writeGlb(document))]);
    expect(meshes[0]!.primitives[0]!.indices).toEqual(Uint32Array.of(0, 1, 2, 3, 4, 5));
  });

  it.each(['attributes', 'bufferView'])('does not read Draco data without %s', async (member) => {
    const document = sceneOf((each) => [boxNode(each, 'Box', [0, 0, 0], [1, 1, 1])]);
    await document.transform(draco());
    const { json, binary } = unpackForChange(await writeGlb(document));
    const [{ primitives }] = json['meshes'] as unknown as [{ primitives: Compressed[] }];
    delete primitives[0]!.extensions.KHR_draco_mesh_compression[member];
    expect(await failureOfFiles([fileOf('a.glb', packGlb(json, binary))])).toMatchObject({
      code: 'broken-file',
      data: {
        breakage: 'missing-field',
        where: `/meshes/0/primitives/0/extensions/KHR_draco_mesh_compression/${member}`,
      },
    });
  });
});

describe('PLY', () => {
  it('says nothing of endless bytes for a count of hundreds of digits', async () => {
    const header = `ply\nformat ascii 1.0\nelement vertex ${'9'.repeat(400)}\nproperty float x\nend_header\n`;
    expect(await failureOfFiles([fileOf('a.ply', header)])).toMatchObject({
      code: 'broken-file',
      data: { breakage: 'header', where: 'line 3' },
    });
  });
});

describe('texts of a file', () => {
  const long = 'x'.repeat(4000);

  it('are cut in what is warned of', async () => {
    const obj = fileOf('a.obj', `mtllib a.mtl\nusemtl skin\n${writeObj(box)}`);
    const { warnings } = await read([obj, fileOf('a.mtl', `newmtl skin\nmap_Kd ${long}.png\n`)]);
    expect(warnings).toMatchObject([{ code: 'missing-image', names: [`${long.slice(0, 499)}…`] }]);
  });

  it('are cut in what a failure says', async () => {
    const json = { asset: { version: '2.0' }, extensionsUsed: [long], extensionsRequired: [long] };
    expect(await failureOfFiles([fileOf('a.gltf', JSON.stringify(json))])).toEqual({
      code: 'unsupported-extension',
      data: { name: 'a.gltf', extensions: [`${long.slice(0, 499)}…`] },
    });
  });
});

describe('3MF', () => {
  it('does not put vertices farther off than numbers go', async () => {
    const model = oneObject().replace(
      '<item objectid="1"/>',
      '<item objectid="1" transform="1 0 0 0 1 0 0 1e308 1 5 0 0"/>',
    );
    expect(await failureOfFiles([fileOf('a.3mf', threemfOf(model))])).toEqual({
      code: 'not-finite',
      data: { where: 'orc' },
    });
  });
});
