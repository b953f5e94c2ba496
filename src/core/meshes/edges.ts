import { sumStarts, type VertexBuckets } from './vertexBuckets.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/**
 * How triangles meet at their edges. The edge `3 t + c` of triangle t runs from its corner c to the next; a
 * triangle with two corners at one vertex has none.
 */
export interface MeshEdges {
  /** For each edge the one that it is shared with, or `noTwin`, or `severalTwins`. */
  readonly twin: Int32Array;
  /** Edges of one triangle alone. */
  readonly open: number;
  /** Edges of three triangles or more. */
  readonly nonManifold: number;
  /** Of those, the ones with an odd number, at which no surface can be closed. */
  readonly uneven: number;
  /** Edges of an even number of triangles that do not run as often one way as the other. */
  readonly inconsistent: number;
}

/** Of an edge that no other triangle has. */
export const noTwin = -1;

/** Of an edge that three triangles or more have, and of a triangle without edges. */
export const severalTwins = -2;

/** The corner after another one of its triangle. */
export const nextCorner = (corner: number): number => (corner % 3 === 2 ? corner - 2 : corner + 1);

/** The corner before another one of its triangle. */
export const previousCorner = (corner: number): number => (corner % 3 === 0 ? corner + 2 : corner - 1);

/**
 * Pairs the edges of a mesh whose vertices have been joined: in one pass over the edges in the order of their
 * lower vertex, so that what belongs together is near in memory and a vertex of any number of edges does no harm.
 */
export function pairEdges({ positions, indices }: TriangleMesh): MeshEdges {
  const vertices = positions.length / 3;
  const { starts, members } = bucketEdges(indices, vertices);
  const twin = new Int32Array(indices.length).fill(noTwin);
  const pairing: Pairing = {
    indices,
    twin,
    reached: new Int32Array(vertices).fill(-1),
    first: new Int32Array(vertices),
    crowds: new Map(),
    counts: { open: 0, nonManifold: 0, uneven: 0, inconsistent: 0 },
  };
  for (let low = 0; low < vertices; low++)
    for (let i = starts[low]!; i < starts[low + 1]!; i++) placeEdge(pairing, low, members[i]!);
  return { twin, ...pairing.counts };
}

interface Pairing {
  readonly indices: Uint32Array;
  readonly twin: Int32Array;
  /** For each higher vertex the lower one from which it was reached last, and by which edge first. */
  readonly reached: Int32Array;
  readonly first: Int32Array;
  /** Edges of more than two triangles, by the first of them: how many there are, and how much more often one way. */
  readonly crowds: Map<number, { faces: number; balance: number }>;
  readonly counts: { open: number; nonManifold: number; uneven: number; inconsistent: number };
}

/** The edges in the order of their lower vertex; that is not kept, since a list of it would be as long as the mesh. */
function bucketEdges(indices: Uint32Array, vertices: number): VertexBuckets {
  const starts = new Uint32Array(vertices + 1);
  for (let edge = 0; edge < indices.length; edge++) starts[lowerVertex(indices, edge)]!++;
  sumStarts(starts);
  const members = new Uint32Array(indices.length);
  for (let edge = indices.length - 1; edge >= 0; edge--)
    members[--starts[lowerVertex(indices, edge)]!] = edge;
  return { starts, members };
}

function lowerVertex(indices: Uint32Array, edge: number): number {
  const from = indices[edge]!;
  const to = indices[nextCorner(edge)]!;
  return from < to ? from : to;
}

function placeEdge(pairing: Pairing, low: number, edge: number): void {
  const { indices, twin, reached, first, counts } = pairing;
  const start = edge - (edge % 3);
  const a = indices[start]!;
  const b = indices[start + 1]!;
  const c = indices[start + 2]!;
  if (a === b || b === c || c === a) {
    twin[edge] = severalTwins;
    return;
  }
  const from = indices[edge]!;
  const high = from === low ? indices[nextCorner(edge)]! : from;
  if (reached[high] !== low) {
    reached[high] = low;
    first[high] = edge;
    counts.open++;
    return;
  }
  const earlier = first[high]!;
  if (twin[earlier] !== noTwin) {
    crowdEdge(pairing, earlier, edge);
    return;
  }
  twin[earlier] = edge;
  twin[edge] = earlier;
  counts.open--;
  if (indices[earlier] === from) counts.inconsistent++;
}

/** Adds an edge to one that two triangles or more have already; `first` is that of the first of them. */
function crowdEdge({ indices, twin, crowds, counts }: Pairing, first: number, edge: number): void {
  const wayOf = (each: number): number => (indices[each] === indices[first] ? 1 : -1);
  let crowd = crowds.get(first);
  if (!crowd) {
    const second = twin[first]!;
    crowd = { faces: 2, balance: 1 + wayOf(second) };
    crowds.set(first, crowd);
    twin[first] = severalTwins;
    twin[second] = severalTwins;
    counts.nonManifold++;
  }
  if (crowd.faces % 2 === 1) counts.uneven--;
  else if (crowd.balance !== 0) counts.inconsistent--;
  crowd.faces++;
  crowd.balance += wayOf(edge);
  if (crowd.faces % 2 === 1) counts.uneven++;
  else if (crowd.balance !== 0) counts.inconsistent++;
  twin[edge] = severalTwins;
}
