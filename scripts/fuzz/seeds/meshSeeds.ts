import {
  ballMesh,
  boxMesh,
  boxQuads,
  lCorners,
  plyElementsOf,
  textBytes,
  writeAsciiStl,
  writeBinaryStl,
  writeObj,
  writePly,
  type PlyElement,
} from '../../../tests/formats/meshFixtures.ts';
import { seedFile, seedOf, type Seed } from '../seedFile.ts';

const box = boxMesh([-10, -8, 0], [10, 8, 60]);
const far = boxMesh([200, 0, 0], [230, 20, 90]);
const ball = ballMesh(16, 4);

/** STL: binary, with a header that says it were text, coloured by both customs, as text, and of several solids. */
export const stlSeeds = (): readonly Seed[] => {
  const magics = new Uint8Array(80);
  magics.set(textBytes('COLOR='));
  magics.set([200, 30, 40, 255], 6);
  return [
    seedOf('ball.stl', writeBinaryStl(ball, 'made by a program')),
    seedOf('named solid.STL', writeBinaryStl(box, 'solid box')),
    seedOf(
      'one colour.stl',
      writeBinaryStl(box, magics, (facet) => (facet % 2 ? 0x8000 : facet * 77)),
    ),
    seedOf(
      'colours.stl',
      writeBinaryStl(box, '', (facet) => 0x8000 | (facet * 991)),
    ),
    seedOf('text.stl', writeAsciiStl(box)),
    seedOf('solids.stl', `${writeAsciiStl(box, 'a')}${writeAsciiStl(far, 'b')}${writeAsciiStl(ball, '')}`),
  ];
};

const materials = [
  'newmtl skin',
  'Kd 0.8 0.5 0.4',
  'd 0.9',
  'map_Kd -s 1 1 1 skin.png',
  'newmtl cloth',
  'Kd 0.1 0.2 0.7',
  'Tr 0.5',
  '',
].join('\n');

function texturedObj(): string {
  const [vertices = '', faces = ''] = writeObj(box, boxQuads).split(/(?=^f )/m, 2);
  const rest = boxQuads
    .slice(1)
    .map(
      (corners, i) =>
        `${i === 2 ? 'usemtl cloth\n' : ''}f ${corners.map((c, k) => `${c + 1}/${k + 1}/1`).join(' ')}`,
    );
  return [
    'mtllib figure.mtl',
    'o Box',
    vertices.trim(),
    'vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1',
    'vn 0 0 1',
    'g front top',
    's 1',
    'usemtl skin',
    faces.trim(),
    ...rest,
    '',
  ].join('\n');
}

/** Faces counted back from the last vertex, an L as one polygon, colours behind the coordinates, and a line that goes on. */
function oddObj(): string {
  const vertices = lCorners.map((corner, i) => `v ${corner.join(' ')} ${i / 6} 0.5 1`);
  const lifted = lCorners.map(([x, y, z]) => `v ${x} ${y} ${z + 9}`);
  return [
    ...vertices,
    'f -6 -5 -4 \\\n -3 -2 -1',
    ...lifted,
    'g 2',
    'f -1 -2 -3 -4 -5 -6',
    ...[0, 1, 2, 3, 4, 5].map((i) => `f ${i + 1} ${i + 7} ${((i + 1) % 6) + 7} ${((i + 1) % 6) + 1}`),
    'l 1 2\np 3',
    '',
  ].join('\n');
}

/** OBJ: triangles, quads with materials and a picture, and what is rarer. */
export const objSeeds = (): readonly Seed[] => [
  seedOf('triangles.obj', writeObj(ball)),
  {
    name: 'figure.obj with figure.mtl',
    files: [
      seedFile('figure.obj', texturedObj()),
      seedFile('figure.mtl', materials),
      seedFile('skin.png', 'no picture'),
    ],
  },
  seedOf('odd.obj', oddObj()),
];

/** Doubles, colours, a property that nobody reads, quads and a polygon of six corners. */
const richElements: readonly PlyElement[] = [
  {
    name: 'vertex',
    properties: [
      ...(['x', 'y', 'z'] as const).map((name) => ({ name, type: 'double' as const })),
      { name: 'quality', type: 'short' },
      ...(['red', 'green', 'blue', 'alpha'] as const).map((name) => ({ name, type: 'uchar' as const })),
    ],
    rows: [...lCorners, ...lCorners.map(([x, y, z]) => [x, y, z + 7] as const)].map((corner, i) => [
      ...corner,
      -i,
      20 * i,
      255 - 20 * i,
      9,
      255,
    ]),
  },
  {
    name: 'face',
    properties: [
      { name: 'vertex_index', type: 'uint', countType: 'ushort' },
      { name: 'flags', type: 'uchar' },
    ],
    rows: [
      [[5, 4, 3, 2, 1, 0], 1],
      [[6, 7, 8, 9, 10, 11], 2],
      ...[0, 1, 2, 3, 4, 5].map((i) => [[i, (i + 1) % 6, ((i + 1) % 6) + 6, i + 6], 0] as const),
    ],
  },
];

const plyEncodings = ['ascii', 'binary_little_endian', 'binary_big_endian'] as const;

/** PLY in its three encodings, plain and with much in it. */
export const plySeeds = (): readonly Seed[] =>
  plyEncodings.flatMap((encoding) => [
    seedOf(`${encoding}.ply`, writePly(encoding, plyElementsOf(box))),
    seedOf(`rich ${encoding}.ply`, writePly(encoding, richElements, ['made by a program'])),
  ]);
