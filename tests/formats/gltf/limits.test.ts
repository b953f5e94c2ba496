import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import { createFileSet } from '../../../src/formats/fileSet.ts';
import { countTriangles } from '../../../src/formats/gltf/countTriangles.ts';
import { readFigure, type ReadingOptions } from '../../../src/formats/readFigure.ts';
import {
  boxMan,
  firstWhole,
  packGlb,
  readBytes,
  trianglesOf,
  unpackForChange,
  writeGlb,
} from '../fixtures.ts';
import { nodeDecoders } from '../nodeDecoders.ts';

type Json = Record<string, Record<string, unknown>[]>;

/** A GLB of a figure with its JSON changed. */
async function changed(change: (json: Json) => unknown): Promise<Uint8Array<ArrayBuffer>> {
  const { json, binary } = unpackForChange(await writeGlb(boxMan()));
  change(json);
  return packGlb(json, binary);
}

const failureOfBytes = async (bytes: BlobPart, options: ReadingOptions = firstWhole) =>
  readFigure(createFileSet([{ path: 'figure.glb', blob: new Blob([bytes]) }]), nodeDecoders, options).then(
    () => null,
    failureOf,
  );

describe('countTriangles', () => {
  it('counts what is drawn, before anything is decoded', async () => {
    const glb = await writeGlb(boxMan());
    const { json } = unpackForChange(glb);
    const file = await readBytes(glb);
    const byMesh = trianglesOf(file);
    const shown = file.nodes.reduce((sum, { mesh }) => sum + (mesh === null ? 0 : byMesh[mesh]!), 0);
    expect(countTriangles(json as never)).toBe(shown);
  });

  it.each([
    ['triangles', 4, 33],
    ['a strip', 5, 98],
    ['a fan', 6, 98],
    ['lines', 1, 0],
    ['points', 0, 0],
  ])('counts %s, by each node that carries them and each time that it is repeated', (_, mode, count) => {
    const json = {
      asset: { version: '2.0' },
      accessors: [{ count: 100 }, { count: 7 }],
      meshes: [{ primitives: [{ mode, attributes: { POSITION: 0 } }] }],
      nodes: [
        { mesh: 0 },
        {},
        { mesh: 0, extensions: { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 1, _ID: 99 } } } },
      ],
    };
    expect(countTriangles(json as never)).toBe(8 * count);
  });
});

describe('too much to draw', () => {
  /** A mesh of a million triangles, all in one point, which is carried so many times. */
  const many = async (count: number) =>
    changed((json) => {
      json['accessors']!.push({ componentType: 5126, type: 'VEC3', count: 3e6 });
      const attributes = { POSITION: json['accessors']!.length - 1 };
      json['meshes']!.push({ primitives: [{ attributes }] as never });
      for (let i = 0; i < count; i++) json['nodes']!.push({ mesh: json['meshes']!.length - 1 });
    });

  it('is refused, and very much is asked about', async () => {
    expect(await failureOfBytes(await many(20))).toMatchObject({
      code: 'too-many-triangles',
      data: { limit: 20e6 },
    });
    const asks = { ...firstWhole, detail: 'ask' } as const;
    expect(await failureOfBytes(await many(5), asks)).toMatchObject({ code: 'many-triangles' });
  });

  it('is refused where a node is repeated by an extension', async () => {
    const bytes = await changed((json) => {
      json['accessors']!.push({ componentType: 5126, type: 'VEC3', count: 2e6 });
      const attributes = { TRANSLATION: json['accessors']!.length - 1 };
      json['nodes']!.push({ mesh: 0, extensions: { EXT_mesh_gpu_instancing: { attributes } } });
    });
    expect(await failureOfBytes(bytes)).toMatchObject({ code: 'too-many-triangles' });
  });
});

describe('depth', () => {
  const deep = async (levels: number) =>
    changed((json) => {
      const first = json['nodes']!.length;
      for (let i = 0; i < levels; i++)
        json['nodes']!.push(i + 1 < levels ? { children: [first + i + 1] } : { name: 'last' });
      (json['scenes']![0]!['nodes'] as number[]).push(first);
    });

  it('may be 512 below the top, and no more', async () => {
    expect(await failureOfBytes(await deep(513))).toBeNull();
    expect(await failureOfBytes(await deep(514))).toMatchObject({
      code: 'broken-file',
      data: { breakage: 'too-deep' },
    });
    expect(await failureOfBytes(await deep(20_000))).toMatchObject({ data: { breakage: 'too-deep' } });
  });
});

describe('texts', () => {
  it('are cut to what can be shown', async () => {
    const long = 'x'.repeat(100_000);
    const file = await readBytes(
      await changed((json) => {
        for (const list of ['nodes', 'meshes', 'scenes']) json[list]![0]!['name'] = long;
        Object.assign(json['asset']!, { generator: long, copyright: long, extras: { title: long } });
      }),
    );
    const texts = [
      file.nodes[0]!.name,
      file.meshes[0]!.name,
      file.scenes[0]!.name,
      file.generator,
      file.credits.copyright,
      file.credits.title,
    ];
    expect(texts.map((text) => text?.length)).toEqual(texts.map(() => 500));
  });
});

describe('names of what objects have from their prototype', () => {
  it('change no prototype, and stand for nothing', async () => {
    const glb = await writeGlb(boxMan());
    const { json } = unpackForChange(glb);
    const hostile =
      '"__proto__":{"hostile":true,"mesh":99},"\\u005f_proto__":{"hostile":true},"constructor":{"prototype":{"hostile":true}}';
    const text = JSON.stringify(json)
      .replaceAll('{', `{${hostile},`)
      .replaceAll(/,(?=\})/g, '');
    await failureOfBytes(new Blob([text]));
    expect(({} as Record<string, unknown>)['hostile']).toBeUndefined();
    const named = await readBytes(
      await changed((changing) => {
        changing['nodes']![0]!['name'] = '__proto__';
        changing['nodes']![0]!['extras'] = JSON.parse('{"__proto__": {"hostile": true}}');
      }),
    );
    expect(named.nodes[0]!.name).toBe('__proto__');
    expect(({} as Record<string, unknown>)['hostile']).toBeUndefined();
  });

  it.each(['constructor', 'toString', '__proto__'])('are no type of an accessor: %s', async (type) => {
    const bytes = await changed((json) => json['accessors']!.push({ componentType: 5126, type, count: 1 }));
    expect(await failureOfBytes(bytes)).toMatchObject({
      code: 'broken-file',
      data: { breakage: 'missing-field' },
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('are no file beside it: %s', async (address) => {
    const bytes = await changed((json) => {
      json['buffers']!.push({ uri: address, byteLength: 4 });
      json['bufferViews']!.push({ buffer: json['buffers']!.length - 1, byteLength: 4 });
    });
    expect(await failureOfBytes(bytes)).toMatchObject({
      code: 'missing-side-file',
      data: { missing: [address] },
    });
  });
});
