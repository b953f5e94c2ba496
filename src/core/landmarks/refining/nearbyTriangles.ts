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
  if (surroundings.length === 0) return [];
  const reachedAt = reachedCells(surroundings);
  const last = new Int32Array(surroundings.length).fill(-1);
  for (let corner = 0; corner < indices.length; corner++) {
    const at = indices[corner]! * 3;
    const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
    const reached = reachedAt(x, y, z);
    if (!reached) continue;
    const triangle = corner - (corner % 3);
    for (const i of reached) {
      const { at: centre, radius } = surroundings[i]!;
      if (last[i] === triangle) continue;
      if ((x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2 > radius * radius) continue;
      last[i] = triangle;
      found[i]!.push(triangle);
    }
  }
  return found.map((each) => Uint32Array.from(each));
}

/** Cells along the longest side of the box about all surroundings. */
const most = 48;

/** Which surroundings reach into the cell of a grid that a place is in; undefined of none. */
function reachedCells(
  surroundings: readonly Surroundings[],
): (x: number, y: number, z: number) => readonly number[] | undefined {
  const ends = (sign: 1 | -1): Vec3 =>
    [0, 1, 2].map(
      (axis) => sign * Math.max(...surroundings.map(({ at, radius }) => sign * at[axis]! + radius)),
    ) as unknown as Vec3;
  const [low, high] = [ends(-1), ends(1)];
  const cell = Math.max(...low.map((end, axis) => high[axis]! - end)) / most;
  const along = low.map((end, axis) => Math.floor((high[axis]! - end) / cell) + 1);
  const cells: (number[] | undefined)[] = Array.from({ length: along[0]! * along[1]! * along[2]! });
  surroundings.forEach(({ at, radius }, i) => {
    const from = at.map((middle, axis) => Math.floor((middle - radius - low[axis]!) / cell));
    const to = at.map((middle, axis) => Math.floor((middle + radius - low[axis]!) / cell));
    for (let ix = from[0]!; ix <= to[0]!; ix++)
      for (let iy = from[1]!; iy <= to[1]!; iy++)
        for (let iz = from[2]!; iz <= to[2]!; iz++)
          (cells[(iz * along[1]! + iy) * along[0]! + ix] ??= []).push(i);
  });
  const [countX, countY, countZ] = along as [number, number, number];
  return (x, y, z) => {
    const ix = Math.floor((x - low[0]) / cell);
    const iy = Math.floor((y - low[1]) / cell);
    const iz = Math.floor((z - low[2]) / cell);
    const isIn = ix >= 0 && iy >= 0 && iz >= 0 && ix < countX && iy < countY && iz < countZ;
    return isIn ? cells[(iz * countY + iy) * countX + ix] : undefined;
  };
}
