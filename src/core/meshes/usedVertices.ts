import type { Box } from '../geometry/boxes.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** A 1 for each vertex that a triangle uses. To be asked first: triangles take each six times over, in any order. */
export function markUsed({ positions, indices }: TriangleMesh): Uint8Array {
  const isUsed = new Uint8Array(positions.length / 3);
  for (let i = 0; i < indices.length; i++) isUsed[indices[i]!] = 1;
  return isUsed;
}

/**
 * The box round the vertices that are marked, coordinates that are no numbers left out; null where none is marked.
 * Where none is a number its lower end is infinite and its upper end minus infinite.
 */
export function boxOfMarked(positions: Float32Array, isMarked: Uint8Array): Box | null {
  if (!isMarked.includes(1)) return null;
  let [minX, minY, minZ, maxX, maxY, maxZ] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let vertex = 0, at = 0; vertex < isMarked.length; vertex++, at += 3) {
    if (isMarked[vertex] === 0) continue;
    const x = positions[at]!;
    const y = positions[at + 1]!;
    const z = positions[at + 2]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
    if (z < minZ) minZ = z;
    if (z > maxZ) maxZ = z;
  }
  return { min: [minX, minY, minZ], max: [maxX, maxY, maxZ] };
}
