import { add, cross, normalize, scaleVector, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';

/** A box about a line from one point to another, so thick and so wide. */
export function barMesh(from: Vec3, to: Vec3, thick: number, wide: number): TriangleMesh {
  const along = normalize(subtract(to, from))!;
  const side = normalize(cross(along, Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))!;
  const across = cross(along, side);
  const corner = (end: Vec3, a: number, b: number): Vec3 =>
    add(end, add(scaleVector(side, (a * thick) / 2), scaleVector(across, (b * wide) / 2)));
  const ring = (end: Vec3): Vec3[] => [
    corner(end, -1, -1),
    corner(end, 1, -1),
    corner(end, 1, 1),
    corner(end, -1, 1),
  ];
  const points = [...ring(from), ...ring(to)];
  const quads = [
    [0, 1, 2, 3],
    [7, 6, 5, 4],
    [4, 5, 1, 0],
    [5, 6, 2, 1],
    [6, 7, 3, 2],
    [7, 4, 0, 3],
  ];
  return {
    positions: Float32Array.from(points.flat()),
    indices: Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a!, c!, b!, a!, d!, c!])),
  };
}

/** A round slab whose upper side is at a height. */
export function discMesh(radius: number, top: number, thickness: number): TriangleMesh {
  const count = 48;
  const positions: number[] = [0, top, 0, 0, top - thickness, 0];
  const indices: number[] = [];
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    const [x, z] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    positions.push(x, top, z, x, top - thickness, z);
    const [a, b] = [2 + 2 * i, 2 + 2 * ((i + 1) % count)];
    indices.push(0, b, a, 1, a + 1, b + 1, a, b, b + 1, a, b + 1, a + 1);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
