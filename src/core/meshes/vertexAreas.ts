import type { TriangleMesh } from './triangleMesh.ts';

/** For each vertex a third of the area of its triangles, in the mesh's unit²; 0 of those that no triangle uses. */
export function vertexAreas({ positions, indices }: TriangleMesh): Float64Array {
  const areas = new Float64Array(positions.length / 3);
  for (let i = 0; i < indices.length; i += 3) {
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
    const third = Math.sqrt(x * x + y * y + z * z) / 6;
    areas[indices[i]!]! += third;
    areas[indices[i + 1]!]! += third;
    areas[indices[i + 2]!]! += third;
  }
  return areas;
}
