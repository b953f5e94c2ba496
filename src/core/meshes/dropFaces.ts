import { bucketByVertex } from './vertexBuckets.ts';
import type { TriangleMesh } from './triangleMesh.ts';

export interface DroppedFaces {
  /** The mesh's own where nothing was dropped. */
  readonly indices: Uint32Array;
  /** Numbers of the triangles that stayed, ascending; null: all. */
  readonly kept: Uint32Array | null;
  /** Triangles with two corners at one vertex, which are dropped. */
  readonly zeroArea: number;
  /** Triangles over three vertices that an earlier one has, either way round, which are dropped. */
  readonly duplicates: number;
  /** Triangles whose three vertices lie in a line, which stay: without them their neighbours would part. */
  readonly flat: number;
}

/** A triangle lower than this share of its longest side is a line: what single precision cannot tell from one. */
const flatness = 1e-6;

/**
 * Leaves out triangles that show nothing: those with two corners at one vertex, and repeated ones, of which the
 * first stays. For a mesh whose vertices have been joined.
 */
export function dropFaces(mesh: TriangleMesh): DroppedFaces {
  const { indices } = mesh;
  const isDropped = new Uint8Array(indices.length / 3);
  const zeroArea = markCollapsed(indices, isDropped);
  const duplicates = markDuplicates(mesh, isDropped);
  const flat = countFlat(mesh, isDropped);
  if (zeroArea + duplicates === 0) return { indices, kept: null, zeroArea, duplicates, flat };
  const kept = new Uint32Array(isDropped.length - zeroArea - duplicates);
  const keptIndices = new Uint32Array(kept.length * 3);
  for (let triangle = 0, at = 0; triangle < isDropped.length; triangle++) {
    if (isDropped[triangle]) continue;
    for (let corner = 0; corner < 3; corner++) keptIndices[at * 3 + corner] = indices[triangle * 3 + corner]!;
    kept[at++] = triangle;
  }
  return { indices: keptIndices, kept, zeroArea, duplicates, flat };
}

function markCollapsed(indices: Uint32Array, isDropped: Uint8Array): number {
  let count = 0;
  for (let i = 0, triangle = 0; i < indices.length; i += 3, triangle++) {
    const a = indices[i]!;
    const b = indices[i + 1]!;
    const c = indices[i + 2]!;
    if (a !== b && b !== c && c !== a) continue;
    isDropped[triangle] = 1;
    count++;
  }
  return count;
}

/** Buckets up to this long are compared each with each. */
const shortBucket = 24;

function markDuplicates({ positions, indices }: TriangleMesh, isDropped: Uint8Array): number {
  const lowest = new Uint32Array(isDropped.length);
  for (let i = 0, triangle = 0; i < indices.length; i += 3, triangle++)
    lowest[triangle] = Math.min(indices[i]!, indices[i + 1]!, indices[i + 2]!);
  const { starts, members } = bucketByVertex(lowest, positions.length / 3);
  let count = 0;
  for (let vertex = 0; vertex + 1 < starts.length; vertex++) {
    const start = starts[vertex]!;
    const end = starts[vertex + 1]!;
    if (end - start < 2) continue;
    count +=
      end - start <= shortBucket
        ? markInShortBucket(indices, members, start, end, isDropped)
        : markInLongBucket(indices, members, start, end, isDropped);
  }
  return count;
}

function markInShortBucket(
  indices: Uint32Array,
  members: Uint32Array,
  start: number,
  end: number,
  isDropped: Uint8Array,
): number {
  let count = 0;
  for (let i = start + 1; i < end; i++) {
    const triangle = members[i]!;
    if (isDropped[triangle]) continue;
    for (let j = start; j < i; j++) {
      const earlier = members[j]!;
      if (isDropped[earlier] || !haveSameCorners(indices, triangle * 3, earlier * 3)) continue;
      isDropped[triangle] = 1;
      count++;
      break;
    }
  }
  return count;
}

/** Neither triangle has a vertex twice, so that it is enough to find each corner of one in the other. */
const haveSameCorners = (indices: Uint32Array, a: number, b: number): boolean =>
  isCornerOf(indices, indices[a]!, b) &&
  isCornerOf(indices, indices[a + 1]!, b) &&
  isCornerOf(indices, indices[a + 2]!, b);

const isCornerOf = (indices: Uint32Array, vertex: number, at: number): boolean =>
  indices[at] === vertex || indices[at + 1] === vertex || indices[at + 2] === vertex;

/** For the hub of a large fan, where comparing each with each would take for ever. */
function markInLongBucket(
  indices: Uint32Array,
  members: Uint32Array,
  start: number,
  end: number,
  isDropped: Uint8Array,
): number {
  const seen = new Set<number>();
  let count = 0;
  for (let i = start; i < end; i++) {
    const triangle = members[i]!;
    if (isDropped[triangle]) continue;
    const a = indices[triangle * 3]!;
    const b = indices[triangle * 3 + 1]!;
    const c = indices[triangle * 3 + 2]!;
    const highest = Math.max(a, b, c);
    const middle = a + b + c - highest - Math.min(a, b, c);
    const key = highest * 2 ** 26 + middle;
    if (seen.has(key)) {
      isDropped[triangle] = 1;
      count++;
    } else seen.add(key);
  }
  return count;
}

function countFlat({ positions, indices }: TriangleMesh, isDropped: Uint8Array): number {
  let count = 0;
  for (let i = 0, triangle = 0; i < indices.length; i += 3, triangle++)
    if (!isDropped[triangle] && isFlat(positions, indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3))
      count++;
  return count;
}

/** Whether a triangle, given by where its corners' coordinates begin, is no higher than a line. */
function isFlat(positions: Float32Array, a: number, b: number, c: number): boolean {
  const ux = positions[b]! - positions[a]!;
  const uy = positions[b + 1]! - positions[a + 1]!;
  const uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!;
  const vy = positions[c + 1]! - positions[a + 1]!;
  const vz = positions[c + 2]! - positions[a + 2]!;
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const u = ux * ux + uy * uy + uz * uz;
  const v = vx * vx + vy * vy + vz * vz;
  const w = (ux - vx) ** 2 + (uy - vy) ** 2 + (uz - vz) ** 2;
  const longest = Math.max(u, v, w);
  // Twice the area is the longest side times the height over it.
  return x * x + y * y + z * z <= flatness * flatness * longest * longest;
}
