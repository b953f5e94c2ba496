import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/**
 * A mesh's triangles in a tree of boxes that grows as it is searched: a node is split when a search first comes to it.
 * So the first answers need not wait for the whole, and whoever searches about one half of a surface makes the tree of
 * that half alone.
 */
export interface TriangleTree {
  readonly mesh: TriangleMesh;
  /** Six per triangle of the mesh: least and greatest x, y, z. */
  readonly boxes: Float32Array;
  /** Six per node: the box round its triangles. */
  readonly bounds: Float32Array;
  /** Of a node that is split its first child, which the second follows; of any other −1 − its first triangle. */
  readonly links: Int32Array;
  /** Triangles of a node that is not split, at most `leafSize` in a leaf; 0 of one that is. */
  readonly counts: Uint32Array;
  /** How many nodes there are; the arrays have room for all that there can be. */
  nodes: number;
  /** The mesh's number of each triangle in the order of the tree; in a leaf they have their place for good. */
  readonly triangles: Uint32Array;
  /** Nine per triangle in the order of the tree, from `firstCorner` on; known of those in leaves, which a search reads in a row. */
  readonly corners: Float32Array;
}

/** Triangles that are looked at one by one. */
export const leafSize = 6;

/** The tree of a mesh, of one node or, for a mesh without triangles, of none. */
export function triangleTree(mesh: TriangleMesh): TriangleTree {
  const count = mesh.indices.length / 3;
  const most = 2 * count;
  const tree: TriangleTree = {
    mesh,
    boxes: boxesOf(mesh),
    bounds: new Float32Array(most * 6),
    links: new Int32Array(most),
    counts: new Uint32Array(most),
    nodes: 0,
    triangles: new Uint32Array(count),
    corners: new Float32Array(count * 9),
  };
  for (let t = 0; t < count; t++) tree.triangles[t] = t;
  if (count === 0) return tree;
  putBounds(tree, 0, count, 0);
  addNode(tree, 0, count);
  return tree;
}

function boxesOf({ positions, indices }: TriangleMesh): Float32Array {
  const boxes = new Float32Array(indices.length * 2);
  for (let corner = 0, box = 0; corner < indices.length; corner += 3, box += 6) {
    const i = indices[corner]! * 3;
    const j = indices[corner + 1]! * 3;
    const k = indices[corner + 2]! * 3;
    const ax = positions[i]!;
    const ay = positions[i + 1]!;
    const az = positions[i + 2]!;
    const bx = positions[j]!;
    const by = positions[j + 1]!;
    const bz = positions[j + 2]!;
    const cx = positions[k]!;
    const cy = positions[k + 1]!;
    const cz = positions[k + 2]!;
    boxes[box] = Math.min(ax, bx, cx);
    boxes[box + 1] = Math.min(ay, by, cy);
    boxes[box + 2] = Math.min(az, bz, cz);
    boxes[box + 3] = Math.max(ax, bx, cx);
    boxes[box + 4] = Math.max(ay, by, cy);
    boxes[box + 5] = Math.max(az, bz, cz);
  }
  return boxes;
}

/** Adds a node whose bounds have been put, and gives its number. */
function addNode(tree: TriangleTree, first: number, end: number): number {
  const node = tree.nodes++;
  tree.links[node] = -1 - first;
  tree.counts[node] = end - first;
  if (end - first <= leafSize) for (let i = first; i < end; i++) putCorners(tree, i);
  return node;
}

function putCorners({ mesh, triangles, corners }: TriangleTree, i: number): void {
  const { positions, indices } = mesh;
  const start = triangles[i]! * 3;
  const turn = firstCorner(mesh, triangles[i]!);
  for (let corner = 0, at = i * 9; corner < 3; corner++, at += 3) {
    const v = indices[start + ((corner + turn) % 3)]! * 3;
    corners[at] = positions[v]!;
    corners[at + 1] = positions[v + 1]!;
    corners[at + 2] = positions[v + 2]!;
  }
}

/**
 * The corner that the tree begins a triangle with, 0 to 2: the one of least x, then y, then z. So triangles at one place
 * are reckoned with alike, whatever corner the mesh has first, and are equally near to the last bit.
 */
export function firstCorner({ positions, indices }: TriangleMesh, triangle: number): number {
  const start = triangle * 3;
  let first = 0;
  for (let corner = 1; corner < 3; corner++) {
    const a = indices[start + corner]! * 3;
    const b = indices[start + first]! * 3;
    let axis = 0;
    while (axis < 2 && positions[a + axis] === positions[b + axis]) axis++;
    if (positions[a + axis]! < positions[b + axis]!) first = corner;
  }
  return first;
}

/** A side with less than one triangle in so many is made anew. */
const lopsided = 8;

/**
 * Splits a node that is no leaf. Its box is halved across its longest way, as the triangles' middles lie: the surface area
 * heuristic took half as long again and won nothing in the searches. Where that leaves a side with next to nothing, the
 * middles' own box is halved, which no mesh can make deep: it is half as long each time.
 */
export function splitNode(tree: TriangleTree, node: number): void {
  const { links, counts } = tree;
  const first = -1 - links[node]!;
  const end = first + counts[node]!;
  const left = tree.nodes * 6;
  const right = left + 6;
  let middle = splitBox(tree, first, end, node * 6, left, right);
  if (Math.min(middle - first, end - middle) * lopsided < end - first) {
    middle = splitMiddles(tree, first, end);
    putBounds(tree, first, middle, left);
    putBounds(tree, middle, end, right);
  }
  counts[node] = 0;
  links[node] = addNode(tree, first, middle);
  addNode(tree, middle, end);
}

/** Puts a range of triangles in order either side of the middle of the box at `box`, and their bounds at `left` and `right`. */
function splitBox(
  { bounds, boxes, triangles }: TriangleTree,
  first: number,
  end: number,
  box: number,
  left: number,
  right: number,
): number {
  const x = bounds[box + 3]! - bounds[box]!;
  const y = bounds[box + 4]! - bounds[box + 1]!;
  const z = bounds[box + 5]! - bounds[box + 2]!;
  const low = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
  const high = low + 3;
  const border = bounds[box + low]! + bounds[box + high]!;
  clearBounds(bounds, left);
  clearBounds(bounds, right);
  let middle = first;
  for (let i = first; i < end; i++) {
    const triangle = triangles[i]!;
    const own = triangle * 6;
    if (boxes[own + low]! + boxes[own + high]! > border) widen(bounds, right, boxes, own);
    else {
      widen(bounds, left, boxes, own);
      triangles[i] = triangles[middle]!;
      triangles[middle++] = triangle;
    }
  }
  return middle;
}

const middles = new Float64Array(6);

/** Puts a range of triangles in order, halved across the longest way that their middles spread, or else by number. */
function splitMiddles({ boxes, triangles }: TriangleTree, first: number, end: number): number {
  // Sums of the least and the greatest: twice the middles.
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = first; i < end; i++) {
      const own = triangles[i]! * 6 + axis;
      const sum = boxes[own]! + boxes[own + 3]!;
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    middles[axis] = high - low;
    middles[axis + 3] = (low + high) / 2;
  }
  const [x, y, z] = [middles[0]!, middles[1]!, middles[2]!];
  const axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
  const border = middles[axis + 3]!;
  let middle = first;
  for (let i = first; i < end; i++) {
    const triangle = triangles[i]!;
    if (boxes[triangle * 6 + axis]! + boxes[triangle * 6 + 3 + axis]! > border) continue;
    triangles[i] = triangles[middle]!;
    triangles[middle++] = triangle;
  }
  return middle === first || middle === end ? (first + end) >> 1 : middle;
}

/** Writes the box round a range of triangles. */
function putBounds(
  { boxes, triangles, bounds }: TriangleTree,
  first: number,
  end: number,
  into: number,
): void {
  clearBounds(bounds, into);
  for (let i = first; i < end; i++) widen(bounds, into, boxes, triangles[i]! * 6);
}

function clearBounds(bounds: Float32Array, at: number): void {
  bounds[at] = Infinity;
  bounds[at + 1] = Infinity;
  bounds[at + 2] = Infinity;
  bounds[at + 3] = -Infinity;
  bounds[at + 4] = -Infinity;
  bounds[at + 5] = -Infinity;
}

function widen(bounds: Float32Array, at: number, boxes: Float32Array, box: number): void {
  const x0 = boxes[box]!;
  const y0 = boxes[box + 1]!;
  const z0 = boxes[box + 2]!;
  const x1 = boxes[box + 3]!;
  const y1 = boxes[box + 4]!;
  const z1 = boxes[box + 5]!;
  if (x0 < bounds[at]!) bounds[at] = x0;
  if (y0 < bounds[at + 1]!) bounds[at + 1] = y0;
  if (z0 < bounds[at + 2]!) bounds[at + 2] = z0;
  if (x1 > bounds[at + 3]!) bounds[at + 3] = x1;
  if (y1 > bounds[at + 4]!) bounds[at + 4] = y1;
  if (z1 > bounds[at + 5]!) bounds[at + 5] = z1;
}
