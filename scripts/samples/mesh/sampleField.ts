import type { Solid } from '../field/solid.ts';

/** Field values at the nodes of a grid, x fastest. */
export interface Grid {
  readonly nodes: readonly [nx: number, ny: number, nz: number];
  readonly origin: readonly [number, number, number];
  readonly cellMm: number;
  readonly values: Float32Array;
}

/** Cells are looked at in blocks of so many a side, so that those far from the skin can be passed over. */
const blockCells = 4;

/**
 * Samples the half x ≥ 0 of a field that is its own mirror image in x = 0. The first two columns of nodes stand either
 * side of that plane, so that it runs through the middle of cells.
 */
export function sampleLeftHalf({ bounds, distance }: Solid, cellMm: number): Grid {
  const margin = 3 * cellMm;
  const origin = [-cellMm / 2, bounds.min[1] - margin, bounds.min[2] - margin] as const;
  const nodes = bounds.max.map((to, axis) => Math.ceil((to + margin - (origin[axis] ?? 0)) / cellMm) + 1);
  const [nx = 0, ny = 0, nz = 0] = nodes;
  const values = new Float32Array(nx * ny * nz);
  const half = (blockCells * cellMm) / 2;
  // The field may grow up to twice as fast as the distance.
  const farMm = 2 * half * Math.sqrt(3) + 4 * cellMm;
  for (let k0 = 0; k0 < nz; k0 += blockCells)
    for (let j0 = 0; j0 < ny; j0 += blockCells)
      for (let i0 = 0; i0 < nx; i0 += blockCells) {
        const middle = distance(
          origin[0] + i0 * cellMm + half,
          origin[1] + j0 * cellMm + half,
          origin[2] + k0 * cellMm + half,
        );
        const isFar = Math.abs(middle) > farMm;
        for (let k = k0; k < Math.min(k0 + blockCells, nz); k++)
          for (let j = j0; j < Math.min(j0 + blockCells, ny); j++)
            for (let i = i0; i < Math.min(i0 + blockCells, nx); i++)
              values[i + nx * (j + ny * k)] = isFar
                ? middle
                : distance(origin[0] + i * cellMm, origin[1] + j * cellMm, origin[2] + k * cellMm);
      }
  const grid: Grid = { nodes: [nx, ny, nz], origin, cellMm, values };
  settleSaddles(grid);
  return grid;
}

/**
 * Turns the sign of single nodes, those nearest to the skin, until no face of a cell has its inside corners on one
 * diagonal only: there surface nets would let two sheets touch along an edge.
 */
function settleSaddles({ nodes: [nx, ny, nz], values }: Grid): void {
  const [x, y, z] = [1, nx, nx * ny];
  const faces = [
    [x, y],
    [y, z],
    [z, x],
  ] as const;
  const isInside = (node: number): boolean => (values[node] ?? 0) < 0;
  const nearness = (node: number): number => -Math.abs(values[node] ?? 0);
  const turn = (node: number): void => {
    const column = node % nx;
    values[node] = isInside(node) ? 1e-6 : -1e-6;
    // Both columns beside the plane of symmetry are one.
    if (column < 2) values[node + 1 - 2 * column] = values[node] ?? 0;
  };
  for (let turned = 1; turned > 0;) {
    turned = 0;
    for (let node = 0; node < nx * ny * (nz - 1) - nx - 1; node++)
      for (const [u, v] of faces) {
        const a = isInside(node);
        if (a === isInside(node + u) || a === isInside(node + v) || a !== isInside(node + u + v)) continue;
        const corners = [node, node + u, node + v, node + u + v];
        turn(corners.reduce((best, corner) => (nearness(corner) > nearness(best) ? corner : best)));
        turned++;
      }
  }
}
