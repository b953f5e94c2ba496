import { boxOfMesh, areaOf } from './measureMesh.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** A mesh's triangles by where they lie, so that what cuts the mesh looks only at those near by. */
export interface TriangleBlocks {
  readonly positions: Float32Array;
  /** 3 per triangle, block by block. */
  readonly indices: Uint32Array;
  /** Where each block's triangles begin in `indices`, and behind them all where they end. */
  readonly starts: Uint32Array;
  /** 6 per block: the middle of the box round its triangles, and half the box's sides. */
  readonly boxes: Float64Array;
}

/** About as many triangles of an even mesh share a block: fewer cost more boxes, more cost more triangles. */
const trianglesPerBlock = 12;

/** The grid has at most as many cells, however the triangles lie. */
const mostCells = 2 ** 21;

/** Sorts triangles into the cells of a grid by their middles: linear in their number. */
export function blockTriangles(mesh: TriangleMesh): TriangleBlocks {
  const { positions } = mesh;
  const cellOf = cellsOf(mesh);
  const { indices, starts } = sortByCell(mesh.indices, cellOf);
  const boxes = new Float64Array((starts.length - 1) * 6);
  for (let block = 0; block < starts.length - 1; block++)
    for (let axis = 0; axis < 3; axis++) {
      let least = Infinity;
      let most = -Infinity;
      for (let i = starts[block]!; i < starts[block + 1]!; i++) {
        const value = positions[indices[i]! * 3 + axis]!;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      boxes[block * 6 + axis] = (least + most) / 2;
      boxes[block * 6 + axis + 3] = (most - least) / 2;
    }
  return { positions, indices, starts, boxes };
}

/** For each triangle the number of the grid's cell that its middle is in. */
function cellsOf(mesh: TriangleMesh): Uint32Array {
  const count = mesh.indices.length / 3;
  const cells = new Uint32Array(count);
  const box = boxOfMesh(mesh);
  if (!box) return cells;
  const sides = [0, 1, 2].map((axis) => Math.max(box.max[axis]! - box.min[axis]!, 1e-9));
  const volume = sides.reduce((product, side) => product * side, 1);
  const size = Math.max(
    Math.sqrt((areaOf(mesh) * trianglesPerBlock) / count),
    Math.cbrt(volume / mostCells) * 1.5,
    Math.max(...sides) / 1024,
  );
  const strides = [1, Math.floor(sides[0]! / size) + 1, 0];
  strides[2] = strides[1]! * (Math.floor(sides[1]! / size) + 1);
  for (let axis = 0; axis < 3; axis++) addCells(mesh, axis, box.min[axis]!, size, strides[axis]!, cells);
  return cells;
}

/** Adds the part of each cell's number that is along an axis. */
function addCells(
  { positions, indices }: TriangleMesh,
  axis: number,
  least: number,
  size: number,
  stride: number,
  cells: Uint32Array,
): void {
  for (let triangle = 0, i = 0; triangle < cells.length; triangle++, i += 3) {
    const middle =
      (positions[indices[i]! * 3 + axis]! +
        positions[indices[i + 1]! * 3 + axis]! +
        positions[indices[i + 2]! * 3 + axis]!) /
      3;
    cells[triangle]! += stride * Math.floor((middle - least) / size);
  }
}

/** Counting sort; cells without triangles are left out. */
function sortByCell(
  indices: Uint32Array,
  cellOf: Uint32Array,
): { readonly indices: Uint32Array; readonly starts: Uint32Array } {
  let last = 0;
  for (let i = 0; i < cellOf.length; i++) if (cellOf[i]! > last) last = cellOf[i]!;
  const ends = new Uint32Array(last + 1);
  for (let i = 0; i < cellOf.length; i++) ends[cellOf[i]!]! += 3;
  const starts: number[] = [];
  let total = 0;
  for (let cell = 0; cell <= last; cell++) {
    const length = ends[cell]!;
    if (length > 0) starts.push(total);
    ends[cell] = total;
    total += length;
  }
  const sorted = new Uint32Array(indices.length);
  for (let i = 0; i < cellOf.length; i++) {
    const at = ends[cellOf[i]!]!;
    ends[cellOf[i]!] = at + 3;
    sorted[at] = indices[i * 3]!;
    sorted[at + 1] = indices[i * 3 + 1]!;
    sorted[at + 2] = indices[i * 3 + 2]!;
  }
  return { indices: sorted, starts: Uint32Array.from([...starts, total]) };
}
