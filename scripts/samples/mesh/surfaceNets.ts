import type { Grid } from './sampleField.ts';

/** A triangle mesh: three numbers a vertex, three indices a triangle, counter-clockwise seen from outside. */
export interface Mesh {
  readonly positions: Float64Array;
  readonly triangles: Uint32Array;
}

/**
 * The surface where a grid's values pass from inside (negative) to outside, by naive surface nets (S. Gibson 1998): a
 * vertex in each cell that it passes, a quad across each grid edge that it passes. Vertices of the cells on x = 0 lie on
 * that plane and are the open rim of the half mesh.
 */
export function surfaceNets({ nodes: [nx, ny, nz], origin, cellMm, values }: Grid): Mesh {
  const [dx, dy, dz] = [1, nx, nx * ny];
  const axes = [
    [dx, dy, dz],
    [dy, dz, dx],
    [dz, dx, dy],
  ] as const;
  const corners = [0, dx, dy, dx + dy, dz, dx + dz, dy + dz, dx + dy + dz];
  const vertexOf = new Int32Array(nx * ny * nz);
  const positions: number[] = [];
  const triangles: number[] = [];
  const isInside = (node: number): boolean => (values[node] ?? 0) < 0;

  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const cell = i + nx * (j + ny * k);
        const isCornerInside = isInside(cell);
        if (corners.every((corner) => isInside(cell + corner) === isCornerInside)) continue;
        const middle = crossingMiddle(corners.map((corner) => values[cell + corner] ?? 0));
        vertexOf[cell] = positions.length / 3;
        positions.push(
          i === 0 ? 0 : origin[0] + (i + middle[0]) * cellMm,
          origin[1] + (j + middle[1]) * cellMm,
          origin[2] + (k + middle[2]) * cellMm,
        );
      }

  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const node = i + nx * (j + ny * k);
        for (const [along, u, v] of axes) {
          if (isInside(node) === isInside(node + along)) continue;
          const [a = 0, b = 0, c = 0, d = 0] = [node, node - u, node - u - v, node - v].map(
            (cell) => vertexOf[cell],
          );
          triangles.push(...(isInside(node) ? [a, b, c, a, c, d] : [a, c, b, a, d, c]));
        }
      }
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) };
}

/** The mean of where a cell's edges are crossed, in parts of the cell, from the values at its corners, x fastest. */
function crossingMiddle(corners: readonly number[]): readonly [number, number, number] {
  let [count, x, y, z] = [0, 0, 0, 0];
  corners.forEach((start, from) => {
    for (let bit = 1; bit < 8; bit <<= 1) {
      const end = corners[from | bit] ?? 0;
      if (from & bit || start < 0 === end < 0) continue;
      const part = start / (start - end);
      x += (from & 1) + (bit === 1 ? part : 0);
      y += ((from >> 1) & 1) + (bit === 2 ? part : 0);
      z += ((from >> 2) & 1) + (bit === 4 ? part : 0);
      count++;
    }
  });
  return [x / count, y / count, z / count];
}
