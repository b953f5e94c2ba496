import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { failureOf, type FigureFailure } from '../../src/core/figures/figureError.ts';
import { createFileSet, type NamedFile } from '../../src/formats/fileSet.ts';
import type { MeshParser } from '../../src/formats/mesh/meshParser.ts';
import type { ParsedModel } from '../../src/formats/mesh/parsedModel.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Triple = readonly [number, number, number];

/** A box of 12 triangles from one corner to the other, closed, facing outwards. */
export function boxMesh(min: Triple, max: Triple): TriangleMesh {
  const positions = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) =>
    [0, 1, 2].map((axis) => (corner & (1 << axis) ? max[axis]! : min[axis]!)),
  );
  return { positions: Float32Array.from(positions), indices: partFans(boxQuads) };
}

/** The sides of `boxMesh`, each as four of its corners. */
export const boxQuads: readonly (readonly number[])[] = [
  [0, 2, 3, 1],
  [4, 5, 7, 6],
  [0, 1, 5, 4],
  [2, 6, 7, 3],
  [0, 4, 6, 2],
  [1, 3, 7, 5],
];

const partFans = (polygons: readonly (readonly number[])[]): Uint32Array =>
  Uint32Array.from(
    polygons.flatMap((corners) => corners.slice(2).flatMap((c, i) => [corners[0]!, corners[i + 1]!, c])),
  );

/** A closed ball about the origin, of `rings` by `2 · rings` patches. */
export function ballMesh(radius: number, rings: number): TriangleMesh {
  const around = 2 * rings;
  const positions = [0, 0, -radius];
  for (let ring = 1; ring < rings; ring++)
    for (let i = 0; i < around; i++) {
      const up = (ring / rings - 0.5) * Math.PI;
      const turn = (i / around) * 2 * Math.PI;
      positions.push(
        radius * Math.cos(up) * Math.cos(turn),
        radius * Math.cos(up) * Math.sin(turn),
        radius * Math.sin(up),
      );
    }
  positions.push(0, 0, radius);
  const top = positions.length / 3 - 1;
  const at = (ring: number, i: number) =>
    ring === 0 ? 0 : ring === rings ? top : 1 + (ring - 1) * around + (i % around);
  const indices: number[] = [];
  for (let ring = 0; ring < rings; ring++)
    for (let i = 0; i < around; i++) {
      if (ring > 0) indices.push(at(ring, i), at(ring, i + 1), at(ring + 1, i));
      if (ring < rings - 1) indices.push(at(ring, i + 1), at(ring + 1, i + 1), at(ring + 1, i));
    }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** The corners of an L, counterclockwise on a plane that leans; its area is `lArea`. */
export const lCorners: readonly Triple[] = [
  [0, 0],
  [3, 0],
  [3, 1],
  [1, 1],
  [1, 4],
  [0, 4],
].map(([u, v]) => [u!, v! * 0.6, v! * 0.8] as const);
export const lArea = 6;

export const textBytes = (text: string): Bytes => new TextEncoder().encode(text);

const cornersOf = ({ positions, indices }: TriangleMesh): readonly Triple[] =>
  Array.from(indices, (i) => [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!]);

/** A binary STL, with zero normals. `attributeOf`: the two bytes behind each facet. */
export function writeBinaryStl(
  mesh: TriangleMesh,
  header: string | Uint8Array = '',
  attributeOf: (facet: number) => number = () => 0,
): Bytes {
  const facets = mesh.indices.length / 3;
  const bytes = new Uint8Array(84 + 50 * facets);
  const view = new DataView(bytes.buffer);
  bytes.set(typeof header === 'string' ? textBytes(header).subarray(0, 80) : header);
  view.setUint32(80, facets, true);
  for (const [i, corner] of cornersOf(mesh).entries()) {
    const start = 84 + 50 * Math.floor(i / 3) + 12 + 12 * (i % 3);
    for (const axis of [0, 1, 2] as const) view.setFloat32(start + 4 * axis, corner[axis], true);
  }
  for (let facet = 0; facet < facets; facet++) view.setUint16(84 + 50 * facet + 48, attributeOf(facet), true);
  return bytes;
}

/** The facets of an STL text, without the lines around them. */
export function writeFacets(mesh: TriangleMesh): string {
  const corners = cornersOf(mesh);
  const facet = (_: unknown, i: number) =>
    [
      'facet normal 0 0 0',
      'outer loop',
      ...corners.slice(3 * i, 3 * i + 3).map((corner) => `vertex ${corner.join(' ')}`),
      'endloop',
      'endfacet',
    ].join('\n');
  return Array.from({ length: corners.length / 3 }, facet).join('\n');
}

export const writeAsciiStl = (mesh: TriangleMesh, name = 'box'): string =>
  `solid ${name}\n${writeFacets(mesh)}\nendsolid ${name}\n`;

/** An OBJ of triangles, or of the polygons given. */
export function writeObj(
  { positions, indices }: TriangleMesh,
  polygons: readonly (readonly number[])[] = Array.from({ length: indices.length / 3 }, (_, i) => [
    ...indices.subarray(3 * i, 3 * i + 3),
  ]),
): string {
  const vertices = Array.from(
    { length: positions.length / 3 },
    (_, i) => `v ${positions.subarray(3 * i, 3 * i + 3).join(' ')}`,
  );
  const faces = polygons.map((corners) => `f ${corners.map((corner) => corner + 1).join(' ')}`);
  return [...vertices, ...faces, ''].join('\n');
}

export type PlyEncoding = 'ascii' | 'binary_little_endian' | 'binary_big_endian';

const plyTypes = {
  char: [1, 'setInt8'],
  uchar: [1, 'setUint8'],
  short: [2, 'setInt16'],
  ushort: [2, 'setUint16'],
  int: [4, 'setInt32'],
  uint: [4, 'setUint32'],
  float: [4, 'setFloat32'],
  double: [8, 'setFloat64'],
} as const;

export type PlyType = keyof typeof plyTypes;

/** An element of a PLY file. A property of a list has the type of its count too; its values are arrays. */
export interface PlyElement {
  readonly name: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: PlyType;
    readonly countType?: PlyType;
  }[];
  readonly rows: readonly (readonly (number | readonly number[])[])[];
}

/** A PLY file of some elements. `comments` stand in its header as they are. */
export function writePly(
  encoding: PlyEncoding,
  elements: readonly PlyElement[],
  comments: readonly string[] = [],
): Bytes {
  const header = [
    'ply',
    `format ${encoding} 1.0`,
    ...comments.map((comment) => `comment ${comment}`),
    ...elements.flatMap(({ name, properties, rows }) => [
      `element ${name} ${rows.length}`,
      ...properties.map(
        (each) => `property ${each.countType ? `list ${each.countType} ` : ''}${each.type} ${each.name}`,
      ),
    ]),
    'end_header',
    '',
  ].join('\n');
  const values = elements.flatMap(({ properties, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((value, i): (readonly [PlyType, number])[] => {
        const { type, countType } = properties[i]!;
        if (typeof value === 'number') return [[type, value]];
        return [[countType!, value.length], ...value.map((each) => [type, each] as const)];
      }),
    ),
  );
  if (encoding === 'ascii') {
    const rows = elements.flatMap((element) => element.rows.map(writeTextRow));
    return textBytes(`${header}${rows.map((row) => `${row}\n`).join('')}`);
  }
  return joinBytes([textBytes(header), ...values.map(([type, value]) => packNumber(type, value, encoding))]);
}

const writeTextRow = (row: readonly (number | readonly number[])[]): string =>
  row.map((value) => (typeof value === 'number' ? value : [value.length, ...value].join(' '))).join(' ');

function packNumber(type: PlyType, value: number, encoding: PlyEncoding): Bytes {
  const [size, method] = plyTypes[type];
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer)[method](0, value, encoding === 'binary_little_endian');
  return bytes;
}

/** Bytes one behind the other. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The elements of a mesh for `writePly`. */
export const plyElementsOf = ({ positions, indices }: TriangleMesh): readonly PlyElement[] => [
  {
    name: 'vertex',
    properties: (['x', 'y', 'z'] as const).map((name) => ({ name, type: 'float' })),
    rows: Array.from({ length: positions.length / 3 }, (_, i) => [...positions.subarray(3 * i, 3 * i + 3)]),
  },
  {
    name: 'face',
    properties: [{ name: 'vertex_indices', type: 'int', countType: 'uchar' }],
    rows: Array.from({ length: indices.length / 3 }, (_, i) => [[...indices.subarray(3 * i, 3 * i + 3)]]),
  },
];

export const fileOf = (path: string, content: string | Bytes): NamedFile => ({
  path,
  blob: new Blob([content]),
});

/** What a parser makes of some files, the first of which is the main one. */
export async function parseFiles(parser: MeshParser, files: readonly NamedFile[]): Promise<ParsedModel> {
  const { parse } = await parser.prepare(createFileSet(files), files[0]!.path);
  return parse(() => {});
}

/** Why a parser refuses some files. */
export const refusalOf = async (parser: MeshParser, files: readonly NamedFile[]): Promise<FigureFailure> =>
  parseFiles(parser, files).then(() => {
    throw new Error('The file was opened.');
  }, failureOf);

/** Triangles of all meshes of a model. */
export const trianglesOf = ({ meshes }: ParsedModel): number =>
  meshes.reduce((sum, { indices }) => sum + indices.length / 3, 0);

/** The corners of all triangles of some meshes, 3 numbers each. */
export const soupOf = (meshes: readonly TriangleMesh[]): readonly number[] =>
  meshes.flatMap((mesh) => cornersOf(mesh).flat());

/** The area of all triangles of some meshes. */
export function areaOf(meshes: readonly TriangleMesh[]): number {
  const soup = soupOf(meshes);
  let area = 0;
  for (let i = 0; i < soup.length; i += 9) {
    const [ax, ay, az] = [0, 1, 2].map((axis) => soup[i + 3 + axis]! - soup[i + axis]!) as [
      number,
      number,
      number,
    ];
    const [bx, by, bz] = [0, 1, 2].map((axis) => soup[i + 6 + axis]! - soup[i + axis]!) as [
      number,
      number,
      number,
    ];
    area += Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx) / 2;
  }
  return area;
}

/** Six times the volume that closed triangles hold; negative where they face inwards. */
export function volumeOf(meshes: readonly TriangleMesh[]): number {
  const soup = soupOf(meshes);
  let sum = 0;
  for (let i = 0; i < soup.length; i += 9) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = soup.slice(i, i + 9) as number[] & { length: 9 };
    sum += ax! * (by! * cz! - bz! * cy!) + ay! * (bz! * cx! - bx! * cz!) + az! * (bx! * cy! - by! * cx!);
  }
  return sum / 6;
}

/** The least and the greatest coordinate on each axis, of the vertices given. */
export function extentOf(positions: ArrayLike<number>): readonly [readonly number[], readonly number[]] {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) {
    min[i % 3] = Math.min(min[i % 3]!, positions[i]!);
    max[i % 3] = Math.max(max[i % 3]!, positions[i]!);
  }
  return [min, max];
}

/** Every index is below the number of vertices, every vertex is used, every number is finite: the contract of a parsed mesh. */
export function contractBreaches({ meshes, items, materials }: ParsedModel): readonly string[] {
  return [
    ...meshes.flatMap(({ positions, indices, colors, uvs, material }, i) => {
      const vertices = positions.length / 3;
      const sound: readonly (readonly [boolean, string])[] = [
        [indices.length > 0 && indices.length % 3 === 0, 'triangles'],
        [indices.every((index) => index < vertices), 'indices'],
        [new Set(indices).size === vertices, 'unused vertices'],
        [positions.every((value) => Number.isFinite(value)), 'positions'],
        [colors === null || colors.length === 4 * vertices, 'colors'],
        [uvs === null || (uvs.length === 2 * vertices && uvs.every((uv) => Number.isFinite(uv))), 'uvs'],
        [material === null || material < materials.length, 'material'],
      ];
      return sound.filter(([is]) => !is).map(([, what]) => `${what} of mesh ${i}`);
    }),
    ...items.filter(({ mesh }) => mesh >= meshes.length).map(({ name }) => `item ${name}`),
  ];
}

/** The lengths to which a file can be cut so that its parser throws anything but a FigureError or breaks its contract. */
export async function findBadCuts(
  parser: MeshParser,
  path: string,
  bytes: Bytes,
): Promise<readonly string[]> {
  const bad: string[] = [];
  for (let length = 0; length < bytes.length; length++) {
    const outcome = await parseFiles(parser, [fileOf(path, bytes.slice(0, length))]).catch(failureOf);
    if ('code' in outcome) {
      if (outcome.code === 'unexpected') bad.push(`${length} bytes: ${outcome.data.message}`);
    } else bad.push(...contractBreaches(outcome).map((breach) => `${length} bytes: ${breach}`));
  }
  return bad;
}
