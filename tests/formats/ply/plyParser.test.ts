import { describe, expect, it } from 'vitest';
import { PLYLoader } from 'three/addons/loaders/PLYLoader.js';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import { plyParser } from '../../../src/formats/ply/plyParser.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../corpus.ts';
import {
  areaOf,
  ballMesh,
  boxMesh,
  boxQuads,
  contractBreaches,
  extentOf,
  fileOf,
  findBadCuts,
  joinBytes,
  lArea,
  lCorners,
  parseFiles,
  plyElementsOf,
  refusalOf,
  soupOf,
  textBytes,
  trianglesOf,
  volumeOf,
  writePly,
  type PlyElement,
  type PlyEncoding,
  type PlyType,
} from '../meshFixtures.ts';

const encodings: readonly PlyEncoding[] = ['ascii', 'binary_little_endian', 'binary_big_endian'];
const box = boxMesh([0, 0, 0], [1, 2, 3]);
const ball = ballMesh(5, 12);

const parse = (content: string | Uint8Array<ArrayBuffer>) =>
  parseFiles(plyParser, [fileOf('a.ply', content)]);
const refusal = (content: string | Uint8Array<ArrayBuffer>) =>
  refusalOf(plyParser, [fileOf('a.ply', content)]);

const verticesOf = (rows: readonly (readonly number[])[], type: PlyType = 'float'): PlyElement => ({
  name: 'vertex',
  properties: ['x', 'y', 'z'].map((name) => ({ name, type })),
  rows,
});
const facesOf = (rows: readonly (readonly number[])[], name = 'vertex_indices'): PlyElement => ({
  name: 'face',
  properties: [{ name, type: 'int', countType: 'uchar' }],
  rows: rows.map((row) => [row]),
});
const square = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
];

describe.each(encodings)('a PLY in %s', (encoding) => {
  it('gives the triangles as they are', async () => {
    const model = await parse(writePly(encoding, plyElementsOf(ball)));
    expect(model.format).toBe(encoding === 'ascii' ? 'PLY (text)' : 'PLY (binary)');
    expect(soupOf(model.meshes)).toEqual(soupOf([ball]));
    expect(model.meshes[0]!.positions.length).toBe(ball.positions.length);
    expect([model.declaredUnit, model.declaredUp, model.generator, model.repairs]).toEqual([
      null,
      null,
      null,
      [],
    ]);
    expect(contractBreaches(model)).toEqual([]);
  });

  it('parts quads and concave polygons', async () => {
    const quads = await parse(writePly(encoding, [plyElementsOf(box)[0]!, facesOf(boxQuads)]));
    expect(volumeOf(quads.meshes)).toBeCloseTo(6, 5);
    expect(quads.repairs).toEqual([{ code: 'polygons-parted', count: 6 }]);
    const ell = await parse(
      writePly(encoding, [verticesOf(lCorners), facesOf([[0, 1, 2, 3, 4, 5], [0, 1], []])]),
    );
    expect(areaOf(ell.meshes)).toBeCloseTo(lArea, 5);
    expect(ell.repairs).toEqual([
      { code: 'polygons-parted', count: 1 },
      { code: 'bad-faces-dropped', count: 2 },
    ]);
  });

  it('reads doubles, any order of properties, and passes over what it does not know', async () => {
    const elements: readonly PlyElement[] = [
      {
        name: 'camera',
        properties: [
          { name: 'view', type: 'double' },
          { name: 'odd', type: 'short', countType: 'ushort' },
        ],
        rows: [
          [1, [4, 5, 6]],
          [2, []],
        ],
      },
      {
        name: 'vertex',
        properties: [
          { name: 'nx', type: 'float' },
          { name: 'z', type: 'double' },
          { name: 'x', type: 'double' },
          { name: 'tags', type: 'char', countType: 'uchar' },
          { name: 'y', type: 'double' },
        ],
        rows: square.map(([x, y, z]) => [9, z!, x!, [1, 2], y!]),
      },
      { name: 'nothing', properties: [], rows: [[], [], []] },
      {
        name: 'face',
        properties: [
          { name: 'flags', type: 'uchar' },
          { name: 'vertex_index', type: 'ushort', countType: 'int' },
          { name: 'texcoord', type: 'float', countType: 'uchar' },
        ],
        rows: [
          [7, [0, 1, 2], [0.5, 0.5]],
          [7, [0, 2, 3], []],
        ],
      },
      { name: 'edge', properties: [{ name: 'vertex1', type: 'int' }], rows: [[0]] },
    ];
    const model = await parse(writePly(encoding, elements));
    expect(soupOf(model.meshes)).toEqual([0, 1, 2, 0, 2, 3].flatMap((i) => square[i]!));
  });

  it('unrolls strips, which begin anew at -1', async () => {
    const strips: PlyElement = {
      name: 'tristrips',
      properties: [{ name: 'vertex_indices', type: 'int', countType: 'int' }],
      rows: [[[0, 1, 3, 2, -1, 3, 1, 1, 2, -1]]],
    };
    const model = await parse(writePly(encoding, [verticesOf(square), strips]));
    expect(soupOf(model.meshes)).toEqual([0, 1, 3, 3, 1, 2].flatMap((i) => square[i]!));
    expect(contractBreaches(model)).toEqual([]);
  });

  it.each([
    ['uchar', ['red', 'green', 'blue'], [255, 0, 51], [255, 0, 51, 255]],
    ['uchar', ['diffuse_red', 'diffuse_green', 'diffuse_blue'], [255, 0, 51], [255, 0, 51, 255]],
    ['uchar', ['alpha', 'blue', 'green', 'red'], [128, 51, 0, 255], [255, 0, 51, 128]],
    ['ushort', ['red', 'green', 'blue'], [65535, 0, 13107], [255, 0, 51, 255]],
    ['float', ['red', 'green', 'blue', 'alpha'], [1, -2, 0.2, 7], [255, 0, 51, 255]],
  ] as const)('gives colours: %s %s', async (type, names, values, expected) => {
    const vertex: PlyElement = {
      name: 'vertex',
      properties: [...verticesOf([]).properties, ...names.map((name) => ({ name, type }))],
      rows: square.map((point) => [...point, ...values]),
    };
    const [mesh] = (await parse(writePly(encoding, [vertex, facesOf([[0, 1, 2]])]))).meshes;
    expect([...mesh!.colors!]).toEqual([...expected, ...expected, ...expected]);
  });

  it('refuses a vertex that is not there', async () => {
    for (const index of [4, -1])
      expect(
        await refusal(
          writePly(encoding, [
            verticesOf(square),
            facesOf([
              [0, 1, 2],
              [0, 1, index],
            ]),
          ]),
        ),
      ).toMatchObject({
        code: 'broken-file',
        data: { breakage: 'index-out-of-range' },
      });
  });

  it('leaves out faces that are not finite, up to one in a hundred', async () => {
    const fine = ballMesh(5, 40);
    const [vertex, face] = plyElementsOf(fine);
    const withOdd = (value: number): Uint8Array<ArrayBuffer> =>
      writePly(encoding, [
        { ...vertex!, rows: [...vertex!.rows, [value, 0, 0]] },
        { ...face!, rows: [...face!.rows, [[0, 1, fine.positions.length / 3]]] },
      ]);
    for (const value of [Number.NaN, -Infinity]) {
      const model = await parse(withOdd(value));
      expect(model.repairs).toEqual([{ code: 'not-finite-dropped', count: 1 }]);
      expect(trianglesOf(model)).toBe(fine.indices.length / 3);
      expect(contractBreaches(model)).toEqual([]);
    }
    const odd = [[Number.NaN, 0, 0], ...square];
    expect(
      await refusal(
        writePly(encoding, [
          verticesOf(odd),
          facesOf([
            [0, 1, 2],
            [1, 2, 3],
          ]),
        ]),
      ),
    ).toEqual({
      code: 'not-finite',
      data: { where: 'vertex 1' },
    });
  });

  it('refuses what has no faces, and names splats for what they are', async () => {
    expect(await refusal(writePly(encoding, [verticesOf(square)]))).toMatchObject({ code: 'no-triangles' });
    expect(await refusal(writePly(encoding, [verticesOf(square), facesOf([])]))).toMatchObject({
      code: 'no-triangles',
    });
    expect(await refusal(writePly(encoding, [verticesOf(square), facesOf([[0, 1]])]))).toMatchObject({
      code: 'no-triangles',
    });
    const splat: PlyElement = {
      name: 'vertex',
      properties: ['x', 'y', 'z', 'f_dc_0', 'f_dc_1', 'opacity', 'scale_0', 'rot_0'].map((name) => ({
        name,
        type: 'float',
      })),
      rows: [[0, 0, 0, 0, 0, 0, 0, 0]],
    };
    expect(await refusal(writePly(encoding, [splat]))).toEqual({
      code: 'not-a-figure-format',
      data: { name: 'a.ply', looksLike: 'gaussian-splat' },
    });
  });

  it('refuses a file that lacks a part', async () => {
    const faces = facesOf([[0, 1, 2]]);
    const refusals = [
      [faces],
      [
        {
          ...verticesOf(square),
          properties: ['x', 'y', 'w'].map((name) => ({ name, type: 'float' as const })),
        },
        faces,
      ],
      [verticesOf(square), facesOf([[0, 1, 2]], 'corners')],
    ].map(async (elements) => refusal(writePly(encoding, elements)));
    expect(await Promise.all(refusals)).toMatchObject([
      { data: { breakage: 'missing-field', where: 'element vertex' } },
      { data: { breakage: 'missing-field', where: 'vertex property z' } },
      { data: { breakage: 'missing-field', where: 'face property vertex_indices' } },
    ]);
  });

  it('is a figure or refused when it is cut off at any byte', async () => {
    const colored: PlyElement = {
      name: 'vertex',
      properties: [
        ...verticesOf([]).properties,
        ...['red', 'green', 'blue'].map((name) => ({ name, type: 'uchar' as const })),
      ],
      rows: square.map((point) => [...point, 1, 2, 3]),
    };
    const bytes = writePly(encoding, [colored, facesOf([[0, 1, 2, 3]])], ['by hand']);
    expect(await findBadCuts(plyParser, 'a.ply', bytes)).toEqual([]);
    expect(await refusal(bytes.slice(0, -3))).toMatchObject({
      code: encoding === 'ascii' ? 'broken-file' : 'truncated-file',
    });
  });

  it('is read by three alike', async () => {
    const bytes = writePly(encoding, plyElementsOf(ball));
    const geometry = new PLYLoader().parse(bytes.buffer);
    const soup = Array.from(geometry.index!.array, (i) =>
      Array.from(geometry.getAttribute('position').array.subarray(3 * i, 3 * i + 3)),
    );
    expect(soupOf((await parse(bytes)).meshes)).toEqual(soup.flat());
  });
});

describe('the header of a PLY', () => {
  const body = '0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n';
  const header =
    'ply\nformat ascii 1.0\nelement vertex 3\nproperty float32 x\nproperty float64 y\nproperty int8 z\nelement face 1\nproperty list uint8 int32 vertex_indices\nend_header\n';

  it('may have either name of each kind, and any line ends', async () => {
    for (const text of [header, header.replaceAll('\n', '\r\n'), header.replaceAll('\n', '\r')])
      expect(trianglesOf(await parse(text + body))).toBe(1);
  });

  it('says what program made it, and in which unit', async () => {
    const comments = 'comment a man\ncomment Created by Blender 3.0\nobj_info units: cm\n';
    const model = await parse(header.replace('element vertex', `${comments}element vertex`) + body);
    expect([model.generator, model.declaredUnit]).toEqual(['Created by Blender 3.0', 'cm']);
  });

  it.each([
    ['no mark', 'plo\n', 'header', 'line 1'],
    ['no format', header.replace('format ascii 1.0\n', ''), 'header', 'line 8'],
    ['a format of its own', header.replace('ascii', 'zip'), 'header', 'line 2'],
    ['a kind of its own', header.replace('float64', 'float128'), 'header', 'line 5'],
    ['a kind that every object has', header.replace('float64', 'constructor'), 'header', 'line 5'],
    ['a count below 0', header.replace('vertex 3', 'vertex -3'), 'header', 'line 3'],
    ['a count that is none', header.replace('vertex 3', 'vertex three'), 'header', 'line 3'],
    ['an element twice', header.replace('element face', 'element vertex'), 'header', 'line 7'],
    ['a property of nothing', header.replace('element vertex 3\n', ''), 'header', 'line 3'],
    ['a word of its own', header.replace('element face', 'elephant face'), 'header', 'line 7'],
    ['no end', header.replace('end_header\n', ''), 'header', 'line 9'],
    ['no end of many lines', `ply\n${'comment x\n'.repeat(3000)}end_header\n`, 'header', 'line 1000'],
  ])('is refused with %s', async (_, text, breakage, where) => {
    expect(await refusal(text + body)).toEqual({
      code: 'broken-file',
      data: { name: 'a.ply', breakage, where },
    });
  });

  it.each([
    ['a word in place of a number', body.replace('1 0 0', '1 b 0'), 'text', 'line 11'],
    ['a row that is too short', body.replace('1 0 0', '1 0'), 'text', 'line 11'],
    ['a list that is too short', body.replace('3 0 1 2', '4 0 1 2\n0'), 'text', 'line 13'],
    ['a list of less than nothing', body.replace('3 0', '-3 0'), 'text', 'line 13'],
    ['a list of more than there is', body.replace('3 0', '999999999 0'), 'out-of-bounds', 'line 13'],
    ['a vertex between two', body.replace('3 0 1 2', '3 0 1 1.5'), 'index-out-of-range', 'line 13'],
  ])('is followed by numbers: %s is refused', async (_, text, breakage, where) => {
    expect(await refusal(header + text)).toEqual({
      code: 'broken-file',
      data: { name: 'a.ply', breakage, where },
    });
  });

  it('lets rows have more than it says', async () => {
    const model = await parse(header + body.replaceAll('0\n', '0 77\n'));
    expect(soupOf(model.meshes)).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0]);
  });

  it('is not believed beyond the bytes that are there', async () => {
    for (const [element, encoding] of [
      ['vertex', 'ascii'],
      ['face', 'binary_little_endian'],
      ['other', 'ascii'],
    ] as const) {
      const count = `element ${element} 4000000000\nproperty int odd\n`;
      const text = `ply\nformat ${encoding} 1.0\n${element === 'vertex' ? '' : 'element vertex 0\n'}${count}end_header\n`;
      expect(await refusal(text)).toMatchObject({ code: 'truncated-file' });
    }
    const rows = joinBytes([
      textBytes(
        'ply\nformat binary_little_endian 1.0\nelement vertex 1\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uint uint vertex_index\nend_header\n',
      ),
      new Uint8Array(16).fill(255),
    ]);
    expect(await refusal(rows)).toMatchObject({ code: 'truncated-file' });
    const idle = 'element idle 4000000000\nelement vertex';
    expect(trianglesOf(await parse(header.replace('element vertex', idle) + body))).toBe(1);
  });
});

describe.skipIf(corpusFolder === null)('files from elsewhere', () => {
  it.each(corpusEntries(/^(?!D_bad).*\.ply$/).map((entry) => [entry.file, entry] as const))(
    '%s is read as three does',
    async (_, entry) => {
      const files = corpusFiles(entry);
      const model = await parseFiles(plyParser, files);
      const geometry = new PLYLoader().parse(await files[0]!.blob.arrayBuffer());
      expect(trianglesOf(model)).toBe(entry.triangles);
      expect(geometry.index!.count).toBe(3 * trianglesOf(model));
      expect(extentOf(soupOf(model.meshes))).toEqual(extentOf(geometry.getAttribute('position').array));
      expect(contractBreaches(model)).toEqual([]);
    },
  );

  const refusals: ReadonlyMap<string, string> = new Map([
    ['assimp_empty.ply', 'empty-file'],
    ['assimp_points_only.ply', 'no-triangles'],
    ['syn_ply_list_bomb.ply', 'truncated-file'],
    ['trimesh_empty.ply', 'no-triangles'],
  ]);
  it.each(corpusEntries(/D_bad\/.*\.ply$/).map((entry) => [entry.file, entry] as const))(
    '%s',
    async (file, entry) => {
      const failure = await parseFiles(plyParser, corpusFiles(entry)).then(() => null, failureOf);
      expect(failure?.code).toBe(refusals.get(file.slice(file.lastIndexOf('/') + 1)));
    },
  );
});
