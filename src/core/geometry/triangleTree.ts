import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/**
 * A mesh's triangles in a tree of boxes, laid out depth first: the first child of a node follows it. Corners are kept in
 * the order of the leaves, in double precision, so that a search reads memory in a row.
 */
export interface TriangleTree {
  /** Six per node: least and greatest x, y, z. */
  readonly bounds: Float32Array;
  /** Of an inner node its second child; of a leaf −1 − its first triangle. */
  readonly links: Int32Array;
  /** Triangles of a leaf; 0 of an inner node. */
  readonly counts: Uint8Array;
  /** Nine per triangle, in the order of the leaves. */
  readonly corners: Float64Array;
  /** The mesh's number of each triangle in the order of the leaves. */
  readonly triangles: Uint32Array;
}

const leafSize = 4;

/**
 * The tree of a mesh; empty for a mesh without triangles. Boxes are halved across the longest way that the middles of
 * their triangles spread: the surface area heuristic took half as long again and won nothing in the searches.
 */
export function triangleTree({ positions, indices }: TriangleMesh): TriangleTree {
  const count = indices.length / 3;
  const triangles = new Uint32Array(count);
  const boxes = new Float32Array(count * 6);
  const centres = new Float32Array(count * 3);
  for (let t = 0; t < count; t++) {
    triangles[t] = t;
    for (let axis = 0; axis < 3; axis++) {
      const a = positions[indices[t * 3]! * 3 + axis]!;
      const b = positions[indices[t * 3 + 1]! * 3 + axis]!;
      const c = positions[indices[t * 3 + 2]! * 3 + axis]!;
      const low = Math.min(a, b, c);
      const high = Math.max(a, b, c);
      boxes[t * 6 + axis] = low;
      boxes[t * 6 + 3 + axis] = high;
      centres[t * 3 + axis] = (low + high) / 2;
    }
  }
  const most = Math.max(1, 2 * count);
  const bounds = new Float32Array(most * 6);
  const links = new Int32Array(most);
  const counts = new Uint8Array(most);
  let nodes = 0;
  // Ranges that wait: first, end, and the node whose second child they are (−1: none).
  const waiting: number[] = count > 0 ? [0, count, -1] : [];
  while (waiting.length > 0) {
    const parent = waiting.pop()!;
    const end = waiting.pop()!;
    const first = waiting.pop()!;
    const node = nodes++;
    if (parent >= 0) links[parent] = node;
    putBounds(boxes, triangles, first, end, bounds, node * 6);
    if (end - first <= leafSize) {
      links[node] = -1 - first;
      counts[node] = end - first;
      continue;
    }
    const middle = split(centres, triangles, first, end);
    waiting.push(middle, end, node, first, middle, -1);
  }
  return {
    bounds: bounds.slice(0, nodes * 6),
    links: links.slice(0, nodes),
    counts: counts.slice(0, nodes),
    corners: cornersOf({ positions, indices }, triangles),
    triangles,
  };
}

function cornersOf({ positions, indices }: TriangleMesh, triangles: Uint32Array): Float64Array {
  const corners = new Float64Array(triangles.length * 9);
  for (let i = 0; i < triangles.length; i++)
    for (let corner = 0; corner < 3; corner++) {
      const v = indices[triangles[i]! * 3 + corner]! * 3;
      const at = i * 9 + corner * 3;
      corners[at] = positions[v]!;
      corners[at + 1] = positions[v + 1]!;
      corners[at + 2] = positions[v + 2]!;
    }
  return corners;
}

/** Writes the box round a range of triangles. */
function putBounds(
  boxes: Float32Array,
  order: Uint32Array,
  first: number,
  end: number,
  into: Float32Array,
  at: number,
): void {
  let [x0, y0, z0, x1, y1, z1] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let i = first; i < end; i++) {
    const box = order[i]! * 6;
    x0 = Math.min(x0, boxes[box]!);
    y0 = Math.min(y0, boxes[box + 1]!);
    z0 = Math.min(z0, boxes[box + 2]!);
    x1 = Math.max(x1, boxes[box + 3]!);
    y1 = Math.max(y1, boxes[box + 4]!);
    z1 = Math.max(z1, boxes[box + 5]!);
  }
  into[at] = x0;
  into[at + 1] = y0;
  into[at + 2] = z0;
  into[at + 3] = x1;
  into[at + 4] = y1;
  into[at + 5] = z1;
}

/** Puts a range of triangles in order, halved across its longest way, and gives where its second part begins. */
function split(centres: Float32Array, order: Uint32Array, first: number, end: number): number {
  let [x0, y0, z0, x1, y1, z1] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let i = first; i < end; i++) {
    const centre = order[i]! * 3;
    const x = centres[centre]!;
    const y = centres[centre + 1]!;
    const z = centres[centre + 2]!;
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    z0 = Math.min(z0, z);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
    z1 = Math.max(z1, z);
  }
  const longest = Math.max(x1 - x0, y1 - y0, z1 - z0);
  const half = (first + end) >> 1;
  if (!(longest > 0)) return half;
  const axis = longest === x1 - x0 ? 0 : longest === y1 - y0 ? 1 : 2;
  const border = [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2][axis]!;
  let middle = first;
  for (let i = first; i < end; i++) {
    const triangle = order[i]!;
    if (centres[triangle * 3 + axis]! > border) continue;
    order[i] = order[middle]!;
    order[middle++] = triangle;
  }
  return middle === first || middle === end ? half : middle;
}
