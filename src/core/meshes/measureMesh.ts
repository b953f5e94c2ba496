import type { Box } from '../geometry/boxes.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** Area of all triangles, in the mesh's unit². */
export function areaOf({ positions, indices }: TriangleMesh): number {
  let sum = 0;
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
    sum += Math.sqrt(x * x + y * y + z * z);
  }
  return sum / 2;
}

/**
 * Volume within a closed mesh, in the mesh's unit³: positive where its triangles run counter-clockwise seen from
 * outside. The sum of the tetrahedra over each triangle (the divergence theorem; Zhang and Chen, Efficient feature
 * extraction for 2D/3D objects in mesh representation, 2001), taken about the first vertex, since far from the
 * origin little would be left of the numbers. Pieces that overlap count each for itself. Of an open mesh it says
 * nothing.
 */
export function signedVolumeOf({ positions, indices }: TriangleMesh): number {
  const origin = (indices[0] ?? 0) * 3;
  const ox = positions[origin] ?? 0;
  const oy = positions[origin + 1] ?? 0;
  const oz = positions[origin + 2] ?? 0;
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3)
    sum += sixfoldVolume(positions, indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3, ox, oy, oz);
  return sum / 6;
}

/** Six times the volume of the tetrahedron over a triangle, given by where its corners' coordinates begin. */
export function sixfoldVolume(
  positions: Float32Array,
  a: number,
  b: number,
  c: number,
  ox: number,
  oy: number,
  oz: number,
): number {
  const ax = positions[a]! - ox;
  const ay = positions[a + 1]! - oy;
  const az = positions[a + 2]! - oz;
  const bx = positions[b]! - ox;
  const by = positions[b + 1]! - oy;
  const bz = positions[b + 2]! - oz;
  const cx = positions[c]! - ox;
  const cy = positions[c + 1]! - oy;
  const cz = positions[c + 2]! - oz;
  return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
}

/** The box round all vertices that triangles use; null without triangles. */
export function boxOfMesh({ positions, indices }: TriangleMesh): Box | null {
  if (indices.length === 0) return null;
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < indices.length; i++)
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[indices[i]! * 3 + axis]!;
      if (value < min[axis]!) min[axis] = value;
      if (value > max[axis]!) max[axis] = value;
    }
  return { min, max };
}
