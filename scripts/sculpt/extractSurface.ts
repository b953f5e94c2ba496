import { blockSize, type SampleGrid } from './sampleGrid.ts';

/** Vertices x y z in mm and triangles, counterclockwise from outside. */
export interface Surface {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
}

const side = blockSize + 1;
const cornerOffsets = [
  0,
  1,
  side,
  side + 1,
  side * side,
  side * side + 1,
  side * side + side,
  side * side + side + 1,
];

/**
 * The surface between inside and outside as surface nets: one vertex per cell that it crosses, one quad per edge.
 * Signs are first mended where a cell would hold two sheets, so the surface is a manifold. It is open at the middle
 * plane x = 0, where its border lies exactly.
 */
export function extractSurface(grid: SampleGrid): Surface {
  const reader = new GridReader(grid);
  mendSigns(grid, reader);
  const vertexOf = new Map<number, Int32Array>();
  const positions: number[] = [];
  forBlocks(grid, (block, i0, j0, k0) => {
    if (!reader.gather(i0, j0, k0)) return;
    const ids = new Int32Array(blockSize ** 3).fill(-1);
    let any = false;
    for (let k = 0, cell = 0; k < blockSize; k++)
      for (let j = 0; j < blockSize; j++)
        for (let i = 0; i < blockSize; i++, cell++) {
          const at = (k * side + j) * side + i;
          const point = crossing(reader.values, at);
          if (!point) continue;
          ids[cell] = positions.length / 3;
          any = true;
          positions.push(
            i0 + i === 0 && grid.origin[0] < 0 ? 0 : grid.origin[0] + (i0 + i + point[0]) * grid.spacing,
            grid.origin[1] + (j0 + j + point[1]) * grid.spacing,
            grid.origin[2] + (k0 + k + point[2]) * grid.spacing,
          );
        }
    if (any) vertexOf.set(block, ids);
  });
  return { positions: new Float32Array(positions), triangles: quads(grid, reader, vertexOf) };
}

/** Copies a block with the first samples of its neighbours beyond into one array of 9³. */
class GridReader {
  readonly values = new Float32Array(side ** 3);

  constructor(private readonly grid: SampleGrid) {}

  at(i: number, j: number, k: number): number {
    const [nx, ny, nz] = this.grid.blocks;
    const [bi, bj, bk] = [i >> 3, j >> 3, k >> 3];
    if (bi < 0 || bj < 0 || bk < 0 || bi >= nx || bj >= ny || bk >= nz) return 1e3;
    const block = this.grid.values[(bk * ny + bj) * nx + bi]!;
    return typeof block === 'number'
      ? block * 1e3
      : block[((k & 7) * blockSize + (j & 7)) * blockSize + (i & 7)]!;
  }

  set(i: number, j: number, k: number, value: number): void {
    const [nx, ny] = this.grid.blocks;
    const index = ((k >> 3) * ny + (j >> 3)) * nx + (i >> 3);
    let block = this.grid.values[index]!;
    if (typeof block === 'number') {
      block = new Float32Array(blockSize ** 3).fill(block * 1e3);
      this.grid.values[index] = block;
    }
    block[((k & 7) * blockSize + (j & 7)) * blockSize + (i & 7)] = value;
  }

  /** False where nothing changes sign. */
  gather(i0: number, j0: number, k0: number): boolean {
    let inside = false;
    let outside = false;
    for (let k = 0, at = 0; k < side; k++)
      for (let j = 0; j < side; j++)
        for (let i = 0; i < side; i++, at++) {
          const value = this.at(i0 + i, j0 + j, k0 + k);
          this.values[at] = value;
          if (value < 0) inside = true;
          else outside = true;
        }
    return inside && outside;
  }
}

function forBlocks(
  grid: SampleGrid,
  visit: (block: number, i0: number, j0: number, k0: number) => void,
): void {
  const [nx, ny, nz] = grid.blocks;
  for (let k = 0, block = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, block++) visit(block, i * blockSize, j * blockSize, k * blockSize);
}

/** Mean of the places where the surface crosses the cell's edges, in cells; null where it does not. */
function crossing(values: Float32Array, at: number): [number, number, number] | null {
  let count = 0,
    x = 0,
    y = 0,
    z = 0;
  for (let a = 0; a < 8; a++)
    for (let axis = 1; axis < 8; axis <<= 1) {
      if (a & axis) continue;
      const from = values[at + cornerOffsets[a]!]!;
      const to = values[at + cornerOffsets[a | axis]!]!;
      if (from < 0 === to < 0) continue;
      const t = from / (from - to);
      x += (a & 1) + (axis === 1 ? t : 0);
      y += ((a >> 1) & 1) + (axis === 2 ? t : 0);
      z += ((a >> 2) & 1) + (axis === 4 ? t : 0);
      count++;
    }
  return count > 0 ? [x / count, y / count, z / count] : null;
}

function quads(grid: SampleGrid, reader: GridReader, vertexOf: ReadonlyMap<number, Int32Array>): Uint32Array {
  const [nx, ny] = grid.blocks;
  const vertex = (i: number, j: number, k: number): number =>
    vertexOf.get(((k >> 3) * ny + (j >> 3)) * nx + (i >> 3))![
      ((k & 7) * blockSize + (j & 7)) * blockSize + (i & 7)
    ]!;
  const triangles: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, isInside: boolean): void => {
    if (isInside) triangles.push(a, b, c, a, c, d);
    else triangles.push(a, c, b, a, d, c);
  };
  forBlocks(grid, (_, i0, j0, k0) => {
    if (!reader.gather(i0, j0, k0)) return;
    for (let dk = 0; dk < blockSize; dk++)
      for (let dj = 0; dj < blockSize; dj++)
        for (let di = 0; di < blockSize; di++) {
          const at = (dk * side + dj) * side + di;
          const [i, j, k] = [i0 + di, j0 + dj, k0 + dk];
          const isInside = reader.values[at]! < 0;
          if (i > 0 && j > 0 && k > 0 && isInside !== reader.values[at + 1]! < 0)
            quad(
              vertex(i, j, k),
              vertex(i, j - 1, k),
              vertex(i, j - 1, k - 1),
              vertex(i, j, k - 1),
              isInside,
            );
          if (i > 0 && k > 0 && isInside !== reader.values[at + side]! < 0)
            quad(
              vertex(i, j, k),
              vertex(i, j, k - 1),
              vertex(i - 1, j, k - 1),
              vertex(i - 1, j, k),
              isInside,
            );
          if (i > 0 && j > 0 && isInside !== reader.values[at + side * side]! < 0)
            quad(
              vertex(i, j, k),
              vertex(i - 1, j, k),
              vertex(i - 1, j - 1, k),
              vertex(i, j - 1, k),
              isInside,
            );
        }
  });
  return new Uint32Array(triangles);
}

/** Whether the inside and the outside corners of a cell each hang together along its edges, for each of 256 patterns. */
const isPlain = Array.from(
  { length: 256 },
  (_, pattern) => isConnected(pattern) && isConnected(pattern ^ 255),
);

function isConnected(pattern: number): boolean {
  if (pattern === 0) return true;
  let reached = pattern & -pattern;
  for (;;) {
    let next = reached;
    for (let a = 0; a < 8; a++)
      if (reached & (1 << a)) for (let axis = 1; axis < 8; axis <<= 1) next |= (1 << (a ^ axis)) & pattern;
    if (next === reached) return reached === pattern;
    reached = next;
  }
}

/** Turns the sign of the weakest samples until no cell holds two sheets. */
function mendSigns(grid: SampleGrid, reader: GridReader): void {
  for (let round = 0; round < 12; round++) {
    let changed = 0;
    forBlocks(grid, (_, i0, j0, k0) => {
      if (!reader.gather(i0, j0, k0)) return;
      for (let k = 0; k < blockSize; k++)
        for (let j = 0; j < blockSize; j++)
          for (let i = 0; i < blockSize; i++)
            if (!isPlain[patternAt(reader.values, (k * side + j) * side + i)])
              changed += mendCell(grid, reader, i0 + i, j0 + j, k0 + k);
    });
    if (changed === 0) return;
  }
  throw new Error('The signs of the sampled field do not settle: make the grid finer.');
}

function patternAt(values: Float32Array, at: number): number {
  let pattern = 0;
  for (let a = 0; a < 8; a++) if (values[at + cornerOffsets[a]!]! < 0) pattern |= 1 << a;
  return pattern;
}

function mendCell(grid: SampleGrid, reader: GridReader, i: number, j: number, k: number): number {
  const values = [0, 1, 2, 3, 4, 5, 6, 7].map((a) =>
    reader.at(i + (a & 1), j + ((a >> 1) & 1), k + (a >> 2)),
  );
  let pattern = 0;
  for (let a = 0; a < 8; a++) if (values[a]! < 0) pattern |= 1 << a;
  if (isPlain[pattern]) return 0;
  const weakest = values
    .map((value, a) => ({ a, value }))
    .toSorted((p, q) => Math.abs(p.value) - Math.abs(q.value))
    .find(({ a }) => isPlain[pattern ^ (1 << a)]) ?? { a: 0, value: values[0]! };
  const tiny = grid.spacing * 0.02;
  const a = weakest.a;
  const place = [i + (a & 1), j + ((a >> 1) & 1), k + (a >> 2)] as const;
  reader.set(...place, weakest.value < 0 ? tiny : -tiny);
  // The two first layers mirror one another about the middle plane.
  if (grid.origin[0] < 0 && place[0] < 2)
    reader.set(1 - place[0], place[1], place[2], weakest.value < 0 ? tiny : -tiny);
  return 1;
}
