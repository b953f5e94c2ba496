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
const trianglesPerBlock = 24;

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
      let [least, most] = [Infinity, -Infinity];
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
  const { positions, indices } = mesh;
  const count = indices.length / 3;
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
  const [nx, ny] = sides.map((side) => Math.floor(side / size) + 1) as [number, number, number];
  for (let triangle = 0; triangle < count; triangle++) {
    const a = indices[triangle * 3]! * 3;
    const b = indices[triangle * 3 + 1]! * 3;
    const c = indices[triangle * 3 + 2]! * 3;
    const cellAlong = (axis: number): number =>
      Math.floor(
        ((positions[a + axis]! + positions[b + axis]! + positions[c + axis]!) / 3 - box.min[axis]!) / size,
      );
    cells[triangle] = cellAlong(0) + nx * (cellAlong(1) + ny * cellAlong(2));
  }
  return cells;
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
