import type { TriangleMesh } from '../../core/meshes/triangleMesh.ts';

const vertexBytes = 19;
const faceBytes = 13;

/**
 * A mesh with its signed distances as binary PLY (little endian): for each vertex x, y, z, `distance` in mm as a float
 * (NaN where there is no counterpart), and its colour.
 * @param distances one per vertex
 * @param colours red, green and blue per vertex
 */
export function writeDistances(
  { positions, indices }: TriangleMesh,
  distances: Float64Array,
  colours: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [vertices, faces] = [positions.length / 3, indices.length / 3];
  const header = new TextEncoder().encode(headerOf(vertices, faces));
  const bytes = new Uint8Array(header.length + vertices * vertexBytes + faces * faceBytes);
  bytes.set(header);
  const view = new DataView(bytes.buffer);
  let at = header.length;
  for (let vertex = 0; vertex < vertices; vertex++, at += vertexBytes) {
    for (let axis = 0; axis < 3; axis++) view.setFloat32(at + axis * 4, positions[vertex * 3 + axis]!, true);
    view.setFloat32(at + 12, distances[vertex]!, true);
    for (let i = 0; i < 3; i++) bytes[at + 16 + i] = colours[vertex * 3 + i]!;
  }
  for (let face = 0; face < faces; face++, at += faceBytes) {
    bytes[at] = 3;
    for (let corner = 0; corner < 3; corner++)
      view.setUint32(at + 1 + corner * 4, indices[face * 3 + corner]!, true);
  }
  return bytes;
}

const headerOf = (vertices: number, faces: number): string =>
  [
    'ply',
    'format binary_little_endian 1.0',
    'comment Maquette: signed distances in millimetres, above 0 outside',
    `element vertex ${vertices}`,
    ...['x', 'y', 'z', 'distance'].map((name) => `property float ${name}`),
    ...['red', 'green', 'blue'].map((name) => `property uchar ${name}`),
    `element face ${faces}`,
    'property list uchar uint vertex_indices',
    'end_header\n',
  ].join('\n');
