import type { TriangleMesh } from '../../core/meshes/triangleMesh.ts';

const headerBytes = 80;
const facetBytes = 50;

/**
 * Meshes of +Y up in millimetres as one binary STL, with +Y up, or with +Z up and facing −Y as slicers have it. It knows
 * form alone.
 */
export function writeStl(
  name: string,
  meshes: readonly TriangleMesh[],
  up: '+y' | '+z',
): Uint8Array<ArrayBuffer> {
  const facets = meshes.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  const bytes = new Uint8Array(headerBytes + 4 + facets * facetBytes);
  // Text is told from binary by "solid" at the start, which this never has.
  const title = `Maquette, millimetres, ${up.toUpperCase()} up: ${name}`;
  new TextEncoder().encodeInto(title, bytes.subarray(0, headerBytes));
  const view = new DataView(bytes.buffer);
  view.setUint32(headerBytes, facets, true);
  let offset = headerBytes + 4;
  for (const mesh of meshes) offset = writeFacets(view, offset, mesh, up === '+y' ? putAsItIs : putOnZ);
  return bytes;
}

type PutPoint = (view: DataView, offset: number, x: number, y: number, z: number) => void;

/** Writes a mesh's triangles; gives where they end. */
function writeFacets(
  view: DataView,
  start: number,
  { positions, indices }: TriangleMesh,
  put: PutPoint,
): number {
  let offset = start;
  for (let i = 0; i < indices.length; i += 3, offset += facetBytes) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    // A triangle without area has a normal of zeros.
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    put(view, offset, x / length, y / length, z / length);
    put(view, offset + 12, positions[a]!, positions[a + 1]!, positions[a + 2]!);
    put(view, offset + 24, positions[b]!, positions[b + 1]!, positions[b + 2]!);
    put(view, offset + 36, positions[c]!, positions[c + 1]!, positions[c + 2]!);
  }
  return offset;
}

function putOnZ(view: DataView, offset: number, x: number, y: number, z: number): void {
  view.setFloat32(offset, x, true);
  // From 0, so that 0 does not become −0, which many programs take for another place.
  view.setFloat32(offset + 4, 0 - z, true);
  view.setFloat32(offset + 8, y, true);
}

function putAsItIs(view: DataView, offset: number, x: number, y: number, z: number): void {
  view.setFloat32(offset, x, true);
  view.setFloat32(offset + 4, y, true);
  view.setFloat32(offset + 8, z, true);
}
