import { describe, expect, it } from 'vitest';
import { failureOf, type FigureFailure } from '../../src/core/figures/figureError.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import { boxMan, packGlb, readFiles, skinnedBar, unpackForChange, writeGlb } from './fixtures.ts';

async function failureOfFiles(files: readonly NamedFile[]): Promise<FigureFailure> {
  return readFiles(files).then(() => {
    throw new Error('The file was opened.');
  }, failureOf);
}

const failureOfBytes = async (bytes: BlobPart, path = 'figure.glb'): Promise<FigureFailure> =>
  failureOfFiles([{ path, blob: new Blob([bytes]) }]);

/** A GLB of a figure with its JSON changed. */
async function changed(
  change: (json: Record<string, Record<string, unknown>[]>) => unknown,
  document = boxMan(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { json, binary } = unpackForChange(await writeGlb(document));
  change(json);
  return packGlb(json, binary);
}

describe('files that are something else', () => {
  it('says that a file, or nothing, is empty', async () => {
    expect(await failureOfBytes('')).toEqual({ code: 'empty-file', data: { name: 'figure.glb' } });
    expect(await failureOfFiles([])).toEqual({ code: 'empty-file', data: { name: '' } });
  });

  it('opens a GLB under another name, with a warning', async () => {
    const blob = new Blob([await writeGlb(boxMan())]);
    const file = await readFiles([{ path: 'folder/figure.stl', blob }]);
    expect(file.warnings).toEqual([{ code: 'opened-as', names: ['figure.stl', 'glTF 2.0'] }]);
  });

  it.each(['1.0', '3.0'])('does not read glTF %s', async (version) => {
    expect(await failureOfBytes(packGlb({ asset: { version } }))).toMatchObject({
      code: 'unsupported-version',
      data: { version },
    });
  });
});

describe('containers', () => {
  it('tells a file that was cut short from one that is broken', async () => {
    const bytes = await writeGlb(boxMan());
    expect(await failureOfBytes(bytes.slice(0, 700))).toEqual({
      code: 'truncated-file',
      data: { name: 'figure.glb', expectedBytes: bytes.length, actualBytes: 700 },
    });
    const chunk = bytes.slice();
    new DataView(chunk.buffer).setUint32(12, bytes.length, true);
    expect(await failureOfBytes(chunk)).toMatchObject({ data: { breakage: 'container', where: 'chunk 0' } });
  });

  it('opens one with bytes behind its end', async () => {
    const blob = new Blob([await writeGlb(boxMan()), 'left over']);
    expect((await readFiles([{ path: 'figure.glb', blob }])).meshes).toHaveLength(6);
  });

  it('says when the text is not JSON', async () => {
    expect(await failureOfBytes('{"asset": {"version": "2.0"', 'a.gltf')).toMatchObject({
      code: 'broken-file',
      data: { breakage: 'json' },
    });
  });
});

describe('documents', () => {
  it.each<[string, string, (json: Record<string, Record<string, unknown>[]>) => unknown]>([
    [
      'missing-field',
      '/asset/version',
      (json) => delete (json['asset'] as never as Record<string, unknown>)['version'],
    ],
    ['missing-field', '/nodes', (json) => (json['nodes'] = { not: 'a list' } as never)],
    ['missing-field', '/accessors/0/count', (json) => delete json['accessors']![0]!['count']],
    ['missing-field', '/accessors/0/count', (json) => (json['accessors']![0]!['count'] = -3)],
    ['bad-reference', '/nodes/0/mesh', (json) => (json['nodes']![0]!['mesh'] = 99)],
    ['bad-reference', '/scene', (json) => (json['scene'] = 7 as never)],
    ['no-scene', '/scenes', (json) => [delete json['scenes'], delete json['scene']]],
    ['node-loop', '/nodes/0', (json) => (json['nodes']![0]!['children'] = [0])],
    ['two-parents', '/nodes/1', (json) => json['nodes']!.push({ children: [1] }, { children: [1] })],
    ['out-of-bounds', '/accessors/0', (json) => (json['accessors']![0]!['count'] = 2e9)],
    ['out-of-bounds', '/accessors/0', (json) => (json['accessors']![0]!['byteOffset'] = 2)],
    ['out-of-bounds', '/bufferViews/0', (json) => (json['bufferViews']![0]!['byteOffset'] = 1e9)],
  ])('refuses %s at %s', async (breakage, where, change) => {
    expect(await failureOfBytes(await changed(change))).toEqual({
      code: 'broken-file',
      data: { name: 'figure.glb', breakage, where },
    });
  });
});

describe('contents', () => {
  it('refuses zeros without data that would fill the memory', async () => {
    const bytes = await changed((json) => {
      json['accessors']!.push({ componentType: 5126, type: 'MAT4', count: 1e9 });
    });
    expect((await failureOfBytes(bytes)).code).toBe('too-large');
  });

  it('refuses attributes of different lengths', async () => {
    const bytes = await changed((json) => {
      const { attributes } = (
        json['meshes']![0]!['primitives'] as { attributes: Record<string, number> }[]
      )[0]!;
      (json['accessors']![attributes['JOINTS_0']!]! as { count: number }).count -= 1;
    }, skinnedBar());
    expect(await failureOfBytes(bytes)).toMatchObject({ data: { breakage: 'count-mismatch' } });
  });

  it('refuses a triangle without its vertex', async () => {
    const document = boxMan();
    document.getRoot().listMeshes()[0]!.listPrimitives()[0]!.getIndices()!.setScalar(0, 500);
    expect(await failureOfBytes(await writeGlb(document))).toMatchObject({
      data: { breakage: 'index-out-of-range' },
    });
  });

  it.each([NaN, Infinity])('refuses a coordinate that is %d', async (value) => {
    const document = boxMan();
    document
      .getRoot()
      .listMeshes()[0]!
      .listPrimitives()[0]!
      .getAttribute('POSITION')!
      .setElement(2, [0, value, 0]);
    expect((await failureOfBytes(await writeGlb(document))).code).toBe('not-finite');
  });

  it('refuses a node whose place is beyond all numbers', async () => {
    const text = '{"asset":{"version":"2.0"},"scenes":[{"nodes":[0]}],"nodes":[{"translation":[1e999,0,0]}]}';
    expect(await failureOfBytes(text, 'a.gltf')).toEqual({
      code: 'not-finite',
      data: { where: '/nodes/0/translation/0' },
    });
  });

  it('refuses what a file demands and nobody can do, and only mentions what it could do without', async () => {
    const demanding = await changed((json) => (json['extensionsRequired'] = ['EXT_no_such_thing'] as never));
    expect(await failureOfBytes(demanding)).toMatchObject({
      code: 'unsupported-extension',
      data: { extensions: ['EXT_no_such_thing'] },
    });
    const using = await changed((json) => (json['extensionsUsed'] = ['EXT_a', 'KHR_materials_ior'] as never));
    const file = await readFiles([{ path: 'a.glb', blob: new Blob([using]) }]);
    expect(file.warnings).toEqual([{ code: 'unknown-extension', names: ['EXT_a'] }]);
  });
});
