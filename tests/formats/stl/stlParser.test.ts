import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import type { ParsedMesh } from '../../../src/formats/mesh/parsedModel.ts';
import { tellStlKind } from '../../../src/formats/stl/stlKind.ts';
import { stlParser } from '../../../src/formats/stl/stlParser.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../corpus.ts';
import {
  ballMesh,
  boxMesh,
  contractBreaches,
  extentOf,
  fileOf,
  findBadCuts,
  joinBytes,
  parseFiles,
  refusalOf,
  soupOf,
  textBytes,
  trianglesOf,
  writeAsciiStl,
  writeBinaryStl,
  writeFacets,
} from '../meshFixtures.ts';

const box = boxMesh([0, 0, 0], [1, 2, 3]);
const ball = ballMesh(5, 12);

const parse = (content: string | Uint8Array<ArrayBuffer>) =>
  parseFiles(stlParser, [fileOf('a.stl', content)]);
const refusal = (content: string | Uint8Array<ArrayBuffer>) =>
  refusalOf(stlParser, [fileOf('a.stl', content)]);

/** A binary STL in which one coordinate of some facets is another number. */
function spoilt(facets: readonly number[], value: number): Uint8Array<ArrayBuffer> {
  const bytes = writeBinaryStl(ball);
  for (const facet of facets) new DataView(bytes.buffer).setFloat32(84 + 50 * facet + 16, value, true);
  return bytes;
}

/** Red, green, blue and alpha of a corner. */
const colorOf = ({ colors, indices }: ParsedMesh, corner: number): readonly number[] =>
  Array.from(colors!.subarray(4 * indices[corner]!, 4 * indices[corner]! + 4));

describe('a binary STL', () => {
  it.each([
    ['a box', box],
    ['a ball', ball],
  ])('gives the triangles of %s over shared vertices', async (_, mesh) => {
    const model = await parse(writeBinaryStl(mesh));
    expect(model.format).toBe('STL (binary)');
    expect(soupOf(model.meshes)).toEqual(soupOf([mesh]));
    expect(model.meshes[0]!.positions.length).toBe(mesh.positions.length);
    expect(contractBreaches(model)).toEqual([]);
    expect([model.declaredUnit, model.declaredUp, model.repairs, model.warnings]).toEqual([
      null,
      null,
      [],
      [],
    ]);
  });

  it('is told by its size, whatever its header says', async () => {
    const model = await parse(writeBinaryStl(box, 'solid facet normal endsolid'));
    expect(trianglesOf(model)).toBe(12);
    expect(model.generator).toBeNull();
  });

  it('is read with a header of solid and bytes behind its end', async () => {
    const model = await parse(joinBytes([writeBinaryStl(box, 'solid'), new Uint8Array(7)]));
    expect(trianglesOf(model)).toBe(12);
  });

  it('joins -0 and 0', async () => {
    const mesh = {
      positions: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, -0, -0, -0, 0, 0, 1),
      indices: Uint32Array.of(0, 1, 2, 3, 2, 4),
    };
    const [parsed] = (await parse(writeBinaryStl(mesh))).meshes;
    expect(parsed!.positions).toHaveLength(12);
    expect(parsed!.positions.some((value) => Object.is(value, -0))).toBe(false);
  });

  it('joins any points as a table of their texts would', async () => {
    const coordinate = fc.constantFrom(0, -0, 1, -1, 0.1, 1e-40, 3e38, -7.25);
    const triangle = fc.array(coordinate, { minLength: 9, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.array(triangle, { minLength: 1, maxLength: 60 }), async (triangles) => {
        const positions = Float32Array.from(triangles.flat());
        const indices = Uint32Array.from({ length: positions.length / 3 }, (_, i) => i);
        const [parsed] = (await parse(writeBinaryStl({ positions, indices }))).meshes;
        const places = new Set(Array.from(indices, (i) => positions.subarray(3 * i, 3 * i + 3).join(' ')));
        expect(parsed!.positions.length / 3).toBe(places.size);
        expect(soupOf([parsed!])).toEqual(soupOf([{ positions, indices }]).map((value) => value + 0));
      }),
    );
  });

  it('gives more distinct points than were expected', async () => {
    const positions = Float32Array.from({ length: 9 * 9000 }, (_, i) => i);
    const indices = Uint32Array.from({ length: 3 * 9000 }, (_, i) => i);
    const [parsed] = (await parse(writeBinaryStl({ positions, indices }))).meshes;
    expect(parsed!.positions).toEqual(positions);
    expect(parsed!.indices).toEqual(indices);
  });

  it('leaves out facets that are not finite, up to one in a hundred', async () => {
    const facets = ball.indices.length / 3;
    for (const value of [Number.NaN, Infinity, -Infinity]) {
      const model = await parse(spoilt([3, 7], value));
      expect(trianglesOf(model)).toBe(facets - 2);
      expect(model.repairs).toEqual([{ code: 'not-finite-dropped', count: 2 }]);
      expect(contractBreaches(model)).toEqual([]);
    }
    const many = Array.from({ length: Math.floor(facets / 100) + 1 }, (_, i) => i + 4);
    expect(await refusal(spoilt(many, Number.NaN))).toEqual({
      code: 'not-finite',
      data: { where: 'facet 5' },
    });
  });

  it('is refused when it is shorter than its count says', async () => {
    const bytes = writeBinaryStl(box).slice(0, 300);
    expect(await refusal(bytes)).toEqual({
      code: 'truncated-file',
      data: { name: 'a.stl', expectedBytes: 684, actualBytes: 300 },
    });
  });

  it('is refused when it has no facets, or is empty', async () => {
    expect(await refusal(writeBinaryStl({ ...box, indices: new Uint32Array() }))).toMatchObject({
      code: 'no-triangles',
    });
    expect(await refusal('')).toMatchObject({ code: 'empty-file' });
  });

  it('is refused by its count alone when it has more triangles than are drawn', () => {
    const head = new Uint8Array(4096);
    new DataView(head.buffer).setUint32(80, 20_000_001, true);
    const refused = (): unknown => tellStlKind(head, 84 + 50 * 20_000_001, 'a.stl');
    expect(refused).toThrow('too-many-triangles');
    expect(tellStlKind(writeBinaryStl(box), 684, 'a.stl')).toEqual({ kind: 'binary', facets: 12 });
  });

  it('is not made of other text', async () => {
    expect(await refusal('A letter that somebody gave a wrong name. '.repeat(9))).toEqual({
      code: 'not-a-figure-format',
      data: { name: 'a.stl', looksLike: null },
    });
  });

  it('says what program made it, where its header does', async () => {
    const generators = ['Exported from Blender-2.83.1', 'binary STL', '', '\u0001\u0002', 'solid box'].map(
      async (header) => (await parse(writeBinaryStl(box, header))).generator,
    );
    expect(await Promise.all(generators)).toEqual(['Exported from Blender-2.83.1', null, null, null, null]);
  });
});

describe('the colours of a binary STL', () => {
  const red = 0x8000 | (31 << 10);
  const blue = 0x8000 | 31;

  it('are taken where each facet has one, and part vertices that they share', async () => {
    const model = await parse(writeBinaryStl(box, '', (facet) => (facet < 2 ? red : blue)));
    const [mesh] = model.meshes;
    expect(mesh!.positions.length / 3).toBe(12);
    expect(contractBreaches(model)).toEqual([]);
    const colorAt = (corner: number) => colorOf(mesh!, corner);
    expect(colorAt(0)).toEqual([255, 0, 0, 255]);
    expect(colorAt(35)).toEqual([0, 0, 255, 255]);
  });

  it('are not taken from a file where only some facets say to have one', async () => {
    const [mesh] = (await parse(writeBinaryStl(box, '', (facet) => (facet < 2 ? red : 0)))).meshes;
    expect(mesh!.colors).toBeNull();
    expect(mesh!.positions.length / 3).toBe(8);
  });

  it('are read as Materialise has them where the header says so', async () => {
    const header = joinBytes([textBytes('Magics COLOR='), Uint8Array.of(10, 20, 30, 255)]);
    const model = await parse(writeBinaryStl(box, header, (facet) => (facet < 2 ? 31 : 0xffff)));
    const [mesh] = model.meshes;
    const colorAt = (corner: number) => colorOf(mesh!, corner);
    expect(model.generator).toBe('Magics');
    expect(colorAt(0)).toEqual([255, 0, 0, 255]);
    expect(colorAt(35)).toEqual([10, 20, 30, 255]);
  });
});

describe('an STL text', () => {
  it('gives the triangles over shared vertices', async () => {
    const model = await parse(writeAsciiStl(ball, 'a ball'));
    expect(model.format).toBe('STL (text)');
    expect(model.meshes.map(({ name }) => name)).toEqual(['a ball']);
    expect(model.items).toEqual([{ name: 'a ball', mesh: 0, transform: null }]);
    expect(soupOf(model.meshes)).toEqual(soupOf([ball]));
    expect(model.meshes[0]!.positions.length).toBe(ball.positions.length);
    expect(contractBreaches(model)).toEqual([]);
  });

  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with the line ends of an old Mac', (text: string) => text.replaceAll('\n', '\r')],
    ['with tabs and empty lines', (text: string) => text.replaceAll('\n', '\n\n\t \t')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['in one line', (text: string) => text.replace('solid box\n', 'solid facet box ').replaceAll('\n', ' ')],
    ['without normals', (text: string) => text.replaceAll('normal 0 0 0', '')],
    [
      'with normals that are not numbers',
      (text: string) => text.replaceAll('normal 0 0 0', 'normal -nan(ind) nan x'),
    ],
    [
      'with exponents',
      (text: string) =>
        text.replaceAll(
          /vertex (.*)/g,
          (_, xyz: string) =>
            `vertex ${xyz
              .split(' ')
              .map((value) => `${value}0.0E-1`)
              .join(' ')}`,
        ),
    ],
  ])('is read %s', async (_, change) => {
    expect(soupOf((await parse(change(writeAsciiStl(box)))).meshes)).toEqual(soupOf([box]));
  });

  it('gives one mesh for each solid that has facets', async () => {
    const model = await parse(`${writeAsciiStl(box, 'a')}solid empty\nendsolid\n${writeAsciiStl(ball, 'b')}`);
    expect(model.meshes.map(({ name, indices }) => [name, indices.length])).toEqual([
      ['a', box.indices.length],
      ['b', ball.indices.length],
    ]);
  });

  it('is opened with a warning when it lacks no more than its last line', async () => {
    for (const end of ['', '\n', '\nendso']) {
      const model = await parse(`solid box\n${writeFacets(box)}${end}`);
      expect(trianglesOf(model)).toBe(12);
      expect(model.warnings).toEqual([{ code: 'cut-short', names: ['a.stl'] }]);
    }
  });

  it.each([
    [
      'a facet that is cut off',
      'solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\n',
      'out-of-bounds',
      'line 5',
    ],
    [
      'two vertices',
      'solid\nfacet\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nendloop\nendfacet\nendsolid',
      'text',
      'line 6',
    ],
    [
      'four vertices',
      `solid\r\n${writeFacets(box).replace('endloop', 'vertex 1 1 1\nendloop')}`,
      'text',
      'line 7',
    ],
    [
      'a comma in a number',
      `solid\n${writeFacets(box).replace('vertex 0 ', 'vertex 0,5 ')}\nendsolid`,
      'text',
      'line 4',
    ],
    ['a word of its own', `solid\n${writeFacets(box)}\ncolor 1 0 0\nendsolid`, 'text', 'line 86'],
    ['something behind its end', `${writeAsciiStl(box)}<p>`, 'text', 'line 87'],
  ])('is refused with the line for %s', async (_, text, breakage, where) => {
    expect(await refusal(text)).toEqual({ code: 'broken-file', data: { name: 'a.stl', breakage, where } });
  });

  it('is refused without facets', async () => {
    expect(await refusal('solid a\nendsolid a\n')).toMatchObject({ code: 'no-triangles' });
    expect(await refusal('solid')).toMatchObject({ code: 'no-triangles' });
  });

  it('leaves out facets that are not finite, up to one in a hundred', async () => {
    const text = writeAsciiStl(ball);
    for (const value of ['nan', '-NaN', 'inf', '1.#QNAN', '1e99']) {
      const model = await parse(text.replace(/vertex \S+/, `vertex ${value}`));
      expect(trianglesOf(model)).toBe(ball.indices.length / 3 - 1);
      expect(model.repairs).toEqual([{ code: 'not-finite-dropped', count: 1 }]);
    }
    expect(await refusal(writeAsciiStl(box).replace(/vertex \S+/, 'vertex nan'))).toEqual({
      code: 'not-finite',
      data: { where: 'line 2' },
    });
  });
});

describe('an STL cut off at any byte', () => {
  it.each([
    ['binary', writeBinaryStl(box, 'solid')],
    ['text', textBytes(writeAsciiStl(box))],
  ])('is a figure or refused: %s', async (_, bytes) => {
    expect(await findBadCuts(stlParser, 'a.stl', bytes)).toEqual([]);
  });
});

describe('three reads the same', () => {
  const threeSoup = (bytes: Uint8Array<ArrayBuffer>): readonly number[] => [
    ...new STLLoader().parse(bytes.buffer).getAttribute('position').array,
  ];

  it.each([
    ['binary', writeBinaryStl(ball)],
    ['text', textBytes(writeAsciiStl(ball))],
  ])('from %s', async (_, bytes) => {
    expect(soupOf((await parse(bytes)).meshes)).toEqual(threeSoup(bytes));
  });

  it.each(
    corpusEntries(/^(?!D_bad|.*renamed).*\.stl$|D_bad\/(fig|trimesh).*\.stl$/).map(
      (entry) => [entry.file, entry] as const,
    ),
  )('from %s', async (_, entry) => {
    const files = corpusFiles(entry);
    const model = await parseFiles(stlParser, files);
    const soup = threeSoup(new Uint8Array(await files[0]!.blob.arrayBuffer()));
    expect(trianglesOf(model)).toBe(entry.triangles);
    expect(soupOf(model.meshes).length).toBe(soup.length);
    expect(extentOf(soupOf(model.meshes))).toEqual(extentOf(soup));
    expect(contractBreaches(model)).toEqual([]);
  });
});

describe.skipIf(corpusFolder === null)('bad files from elsewhere', () => {
  const refusals = new Map([
    ['syn_stl_ascii_truncated.stl', 'broken-file'],
    ['syn_stl_count_4e9.stl', 'truncated-file'],
    ['syn_stl_zero_triangles.stl', 'no-triangles'],
  ]);
  it.each(corpusEntries(/D_bad\/syn_stl.*\.stl$/).map((entry) => [entry.file, entry] as const))(
    '%s',
    async (file, entry) => {
      const failure = await parseFiles(stlParser, corpusFiles(entry)).then(() => null, failureOf);
      expect(failure?.code).toBe(refusals.get(file.slice(file.lastIndexOf('/') + 1)));
    },
  );
});
