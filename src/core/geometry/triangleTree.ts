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
const bins = 16;

/** The tree of a mesh, by the surface area heuristic over bins (Wald 2007); empty for a mesh without triangles. */
export function triangleTree({ positions, indices }: TriangleMesh): TriangleTree {
  const count = indices.length / 3;
  const boxes = new Float32Array(count * 6);
  const centres = new Float32Array(count * 3);
  for (let t = 0; t < count; t++)
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
  const triangles = Uint32Array.from({ length: count }, (_, t) => t);
  const most = Math.max(1, 2 * count);
  const bounds = new Float32Array(most * 6);
  const links = new Int32Array(most);
  const counts = new Uint8Array(most);
  const splitter = new Splitter(boxes, centres, triangles);
  let nodes = 0;
  // Ranges that wait: first, end, and the node whose second child they are (−1: none).
  const waiting: number[] = count > 0 ? [0, count, -1] : [];
  while (waiting.length > 0) {
    const parent = waiting.pop()!;
    const end = waiting.pop()!;
    const first = waiting.pop()!;
    const node = nodes++;
    if (parent >= 0) links[parent] = node;
    splitter.boundsOf(first, end, bounds, node * 6);
    if (end - first <= leafSize) {
      links[node] = -1 - first;
      counts[node] = end - first;
      continue;
    }
    const middle = splitter.split(first, end);
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

/** Parts ranges of triangles in two. */
class Splitter {
  private readonly binCounts = new Uint32Array(bins);
  private readonly binBoxes = new Float32Array(bins * 6);
  private readonly right = new Float32Array(6);
  private readonly costs = new Float64Array(bins);

  constructor(
    private readonly boxes: Float32Array,
    private readonly centres: Float32Array,
    private readonly order: Uint32Array,
  ) {}

  boundsOf(first: number, end: number, into: Float32Array, at: number): void {
    clear(into, at);
    for (let i = first; i < end; i++) grow(into, at, this.boxes, this.order[i]! * 6);
  }

  /** Puts the range in order and gives where its second part begins. */
  split(first: number, end: number): number {
    const { centres, order } = this;
    let axis = 0;
    let low = 0;
    let extent = -1;
    for (let each = 0; each < 3; each++) {
      let least = Infinity;
      let greatest = -Infinity;
      for (let i = first; i < end; i++) {
        const centre = centres[order[i]! * 3 + each]!;
        if (centre < least) least = centre;
        if (centre > greatest) greatest = centre;
      }
      if (greatest - least <= extent) continue;
      axis = each;
      low = least;
      extent = greatest - least;
    }
    const half = (first + end) >> 1;
    if (!(extent > 0)) return half;
    const scale = bins / extent;
    const best = this.bestBin(first, end, axis, low, scale);
    let middle = first;
    for (let i = first; i < end; i++) {
      if (this.binOf(order[i]!, axis, low, scale) > best) continue;
      const other = order[middle]!;
      order[middle++] = order[i]!;
      order[i] = other;
    }
    return middle === first || middle === end ? half : middle;
  }

  private binOf(triangle: number, axis: number, low: number, scale: number): number {
    const bin = ((this.centres[triangle * 3 + axis]! - low) * scale) | 0;
    return bin < bins ? bin : bins - 1;
  }

  /** The last bin of the first part where area times count of both parts is least. */
  private bestBin(first: number, end: number, axis: number, low: number, scale: number): number {
    const { binCounts, binBoxes, costs, right, order, boxes } = this;
    binCounts.fill(0);
    for (let bin = 0; bin < bins; bin++) clear(binBoxes, bin * 6);
    for (let i = first; i < end; i++) {
      const bin = this.binOf(order[i]!, axis, low, scale);
      binCounts[bin]!++;
      grow(binBoxes, bin * 6, boxes, order[i]! * 6);
    }
    clear(right, 0);
    let count = 0;
    for (let bin = bins - 1; bin > 0; bin--) {
      grow(right, 0, binBoxes, bin * 6);
      count += binCounts[bin]!;
      costs[bin - 1] = count === 0 ? 0 : areaOf(right) * count;
    }
    clear(right, 0);
    count = 0;
    let [best, least] = [0, Infinity];
    for (let bin = 0; bin < bins - 1; bin++) {
      grow(right, 0, binBoxes, bin * 6);
      count += binCounts[bin]!;
      const cost = (count === 0 ? 0 : areaOf(right) * count) + costs[bin]!;
      if (cost < least) [best, least] = [bin, cost];
    }
    return best;
  }
}

function clear(box: Float32Array, at: number): void {
  box.fill(Infinity, at, at + 3);
  box.fill(-Infinity, at + 3, at + 6);
}

function grow(box: Float32Array, at: number, by: Float32Array, from: number): void {
  for (let axis = 0; axis < 3; axis++) {
    const low = by[from + axis]!;
    const high = by[from + 3 + axis]!;
    if (low < box[at + axis]!) box[at + axis] = low;
    if (high > box[at + 3 + axis]!) box[at + 3 + axis] = high;
  }
}

function areaOf(box: Float32Array): number {
  const x = box[3]! - box[0]!;
  const y = box[4]! - box[1]!;
  const z = box[5]! - box[2]!;
  return x * y + y * z + z * x;
}
