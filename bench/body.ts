import { Document, NodeIO } from '@gltf-transform/core';

/** An upright ellipsoid in metres. */
interface Part {
  readonly centre: readonly [x: number, y: number, z: number];
  readonly radii: readonly [x: number, y: number, z: number];
}

/** Head, trunk and limbs of a body 1.7 m tall, standing on y = 0 and facing +Z. */
const parts: readonly Part[] = [
  { centre: [0, 1.58, 0], radii: [0.08, 0.12, 0.1] },
  { centre: [0, 1.16, 0], radii: [0.19, 0.34, 0.13] },
  { centre: [0.27, 1.12, 0], radii: [0.06, 0.36, 0.06] },
  { centre: [-0.27, 1.12, 0], radii: [0.06, 0.36, 0.06] },
  { centre: [0.1, 0.44, 0], radii: [0.09, 0.44, 0.1] },
  { centre: [-0.1, 0.44, 0], radii: [0.09, 0.44, 0.1] },
];

interface Body {
  /** 3 per point, metres. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  /** 3 per triangle. */
  readonly indices: Uint32Array<ArrayBuffer>;
}

/** A bumpy body of about so many triangles. */
function bodyArrays(triangles: number): Body {
  const rings = Math.round(Math.sqrt(triangles / parts.length / 4));
  const grids = parts.map((part) => bumpyGrid(part, rings));
  const pointsPerGrid = (rings + 1) * (2 * rings + 1);
  return {
    positions: Float32Array.from(grids.flatMap(({ positions }) => positions)),
    normals: Float32Array.from(grids.flatMap(({ normals }) => normals)),
    indices: Uint32Array.from(parts.flatMap((_, part) => gridIndices(rings, part * pointsPerGrid))),
  };
}

/** The body as binary STL, Z-up in millimetres at 1:12, as a slicer takes it. */
export function makePrintFile(triangles: number): Uint8Array {
  const { positions, indices } = bodyArrays(triangles);
  const bytes = new Uint8Array(84 + (50 * indices.length) / 3);
  const view = new DataView(bytes.buffer);
  view.setUint32(80, indices.length / 3, true);
  const toMm = 1000 / 12;
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * 3;
    const at = 84 + 50 * Math.floor(i / 3) + 12 * (1 + (i % 3));
    view.setFloat32(at, positions[from]! * toMm, true);
    view.setFloat32(at + 4, -positions[from + 2]! * toMm, true);
    view.setFloat32(at + 8, positions[from + 1]! * toMm, true);
  }
  return bytes;
}

/** The body as GLB: one mesh, one material, positions, normals and indices. */
export async function makeBody(triangles: number): Promise<Uint8Array> {
  const { positions, normals, indices } = bodyArrays(triangles);
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'SCALAR', array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', positions))
    .setAttribute('NORMAL', accessor('VEC3', normals))
    .setIndices(accessor('SCALAR', indices))
    .setMaterial(document.createMaterial('skin').setBaseColorFactor([0.7, 0.6, 0.5, 1]).setMetallicFactor(0));
  const mesh = document.createMesh('body').addPrimitive(primitive);
  document.createScene().addChild(document.createNode('body').setMesh(mesh));
  return new NodeIO().writeBinary(document);
}

/** Points on an ellipsoid, ring by ring from the top, moved by up to 2 % so that no two neighbours are alike. */
function bumpyGrid({ centre, radii }: Part, rings: number): { positions: number[]; normals: number[] } {
  const positions: number[] = [];
  const normals: number[] = [];
  for (let ring = 0; ring <= rings; ring++)
    for (let step = 0; step <= 2 * rings; step++) {
      const polarRad = (ring / rings) * Math.PI;
      const turnRad = (step / rings) * Math.PI;
      const direction = [
        Math.sin(polarRad) * Math.sin(turnRad),
        Math.cos(polarRad),
        Math.sin(polarRad) * Math.cos(turnRad),
      ] as const;
      const bump = 1 - 0.02 * Math.sin(14 * polarRad) ** 2 * Math.sin(7 * turnRad) ** 2;
      for (const axis of [0, 1, 2] as const)
        positions.push(centre[axis] + radii[axis] * direction[axis] * bump);
      const slope = direction.map((part, axis) => part / (radii[axis] ?? 1));
      normals.push(...slope.map((part) => part / Math.hypot(...slope)));
    }
  return { positions, normals };
}

function gridIndices(rings: number, first: number): number[] {
  const row = 2 * rings + 1;
  return Array.from({ length: rings * (row - 1) }, (_, cell) => {
    const a = first + Math.floor(cell / (row - 1)) * row + (cell % (row - 1));
    return [a, a + row, a + 1, a + 1, a + row, a + row + 1];
  }).flat();
}
