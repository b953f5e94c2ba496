import type { Vec3 } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** A ball about a place. */
export interface Surroundings {
  readonly at: Vec3;
  readonly radius: number;
}

/**
 * For each of some surroundings the triangles that have a corner in them, by their first corners' places in the
 * mesh's indices. In one pass over the mesh.
 */
export function nearbyTriangles(
  { positions, indices }: TriangleMesh,
  surroundings: readonly Surroundings[],
): readonly Uint32Array[] {
  const found = surroundings.map((): number[] => []);
  const near = new Map<number, readonly number[]>();
  const widest = surroundings.reduce((most, { radius }) => Math.max(most, radius), 0);
  const cellOf = (x: number, y: number, z: number): number =>
    (Math.floor(x / widest) * 73856093) ^
    (Math.floor(y / widest) * 19349663) ^
    (Math.floor(z / widest) * 83492791);
  surroundings.forEach(({ at: [x, y, z] }, i) => {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let dz = -1; dz <= 1; dz++) {
          const cell = cellOf(x + dx * widest, y + dy * widest, z + dz * widest);
          const listed = near.get(cell) ?? [];
          if (!listed.includes(i)) near.set(cell, [...listed, i]);
        }
  });
  const last = new Int32Array(surroundings.length).fill(-1);
  for (let corner = 0; corner < indices.length; corner++) {
    const at = indices[corner]! * 3;
    const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
    const candidates = near.get(cellOf(x, y, z));
    if (!candidates) continue;
    const triangle = corner - (corner % 3);
    for (const i of candidates) {
      const { at: centre, radius } = surroundings[i]!;
      if (last[i] === triangle) continue;
      if ((x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2 > radius * radius) continue;
      last[i] = triangle;
      found[i]!.push(triangle);
    }
  }
  return found.map((each) => Uint32Array.from(each));
}
