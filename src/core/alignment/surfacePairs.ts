import { nearestInTree, nearestOf, nothingNear, type Nearest } from '../geometry/nearestInTree.ts';
import { invertSimilarity, matrixOfSimilarity, type Similarity } from './similarity.ts';
import type { SurfaceToAlign } from './surfaceToAlign.ts';

/** Points of two surfaces that lie nearest to one another; found anew each round into the same arrays. */
export interface SurfacePairs {
  /** Of each pair the point of the surface that moves, where it has moved to; the other; the direction half-way between both normals. 3 each. */
  readonly moved: Float64Array;
  readonly fixed: Float64Array;
  readonly normals: Float64Array;
  /** How far apart they are, squared. */
  readonly squares: Float64Array;
  count: number;
  /** Points that pairs were sought for: of two that look different ways none is made. */
  sought: number;
  /** The triangle that each point found last, from which the next search begins. */
  readonly last: Int32Array;
}

/** Normals of a pair lie within 60°: what is nearest may be the back of another limb. */
const leastCosine = 0.5;

export function emptyPairs(moving: SurfaceToAlign, fixed: SurfaceToAlign): SurfacePairs {
  const most = moving.triangles.length + fixed.triangles.length;
  return {
    moved: new Float64Array(most * 3),
    fixed: new Float64Array(most * 3),
    normals: new Float64Array(most * 3),
    squares: new Float64Array(most),
    count: 0,
    sought: 0,
    last: new Int32Array(most).fill(-1),
  };
}

const [own, other, place] = [nothingNear(), nothingNear(), nothingNear()];

/**
 * Pairs each point of either surface with the nearest of the other. Both ways: a surface that shrinks to a point of the
 * other lies on it, but the other not on it.
 */
export function findPairs(
  moving: SurfaceToAlign,
  fixed: SurfaceToAlign,
  similarity: Similarity,
  pairs: SurfacePairs,
): void {
  const there = Float64Array.from(matrixOfSimilarity(similarity));
  const back = Float64Array.from(matrixOfSimilarity(invertSimilarity(similarity)));
  pairs.count = 0;
  pairs.sought = 0;
  const ownCount = moving.triangles.length;
  for (let i = 0; i < ownCount; i++) {
    takePoint(moving, i, own);
    move(there, own, place);
    search(fixed, place, pairs.last, i, other);
    addPair(pairs, moving, fixed, there);
  }
  for (let i = 0; i < fixed.triangles.length; i++) {
    takePoint(fixed, i, other);
    move(back, other, place);
    search(moving, place, pairs.last, ownCount + i, own);
    if (moving.doesCount(own.triangle)) addPair(pairs, moving, fixed, there);
  }
}

function takePoint({ points, triangles }: SurfaceToAlign, i: number, into: Nearest): void {
  into.x = points[i * 3]!;
  into.y = points[i * 3 + 1]!;
  into.z = points[i * 3 + 2]!;
  into.triangle = triangles[i]!;
}

function move(m: Float64Array, { x, y, z }: Nearest, into: Nearest): void {
  into.x = m[0]! * x + m[4]! * y + m[8]! * z + m[12]!;
  into.y = m[1]! * x + m[5]! * y + m[9]! * z + m[13]!;
  into.z = m[2]! * x + m[6]! * y + m[10]! * z + m[14]!;
}

function search(
  { tree }: SurfaceToAlign,
  { x, y, z }: Nearest,
  last: Int32Array,
  i: number,
  into: Nearest,
): void {
  into.squared = Infinity;
  if (last[i]! >= 0) nearestOf(tree, last[i]!, x, y, z, into);
  nearestInTree(tree, x, y, z, into);
  last[i] = into.triangle;
}

const [ownNormal, otherNormal] = [new Float64Array(3), new Float64Array(3)];

/** Adds what `own` and `other` hold, unless they look different ways. */
function addPair(
  pairs: SurfacePairs,
  moving: SurfaceToAlign,
  fixed: SurfaceToAlign,
  there: Float64Array,
): void {
  pairs.sought++;
  normalOf(moving.tree.corners, own.triangle, ownNormal);
  normalOf(fixed.tree.corners, other.triangle, otherNormal);
  const nx = ownNormal[0]!;
  const ny = ownNormal[1]!;
  const nz = ownNormal[2]!;
  const scale = Math.hypot(there[0]!, there[1]!, there[2]!);
  let cosine = 0;
  for (let axis = 0; axis < 3; axis++) {
    const turned = (there[axis]! * nx + there[4 + axis]! * ny + there[8 + axis]! * nz) / scale;
    ownNormal[axis] = turned;
    cosine += turned * otherNormal[axis]!;
  }
  if (!(cosine >= leastCosine)) return;
  move(there, own, place);
  const at = pairs.count * 3;
  pairs.moved[at] = place.x;
  pairs.moved[at + 1] = place.y;
  pairs.moved[at + 2] = place.z;
  pairs.fixed[at] = other.x;
  pairs.fixed[at + 1] = other.y;
  pairs.fixed[at + 2] = other.z;
  const length = Math.sqrt(2 + 2 * cosine);
  for (let axis = 0; axis < 3; axis++)
    pairs.normals[at + axis] = (ownNormal[axis]! + otherNormal[axis]!) / length;
  pairs.squares[pairs.count++] =
    (place.x - other.x) ** 2 + (place.y - other.y) ** 2 + (place.z - other.z) ** 2;
}

/** The unit normal of a triangle as it winds; zeros where it has no area. */
function normalOf(corners: Float32Array, triangle: number, into: Float64Array): void {
  const c = triangle * 9;
  const ux = corners[c + 3]! - corners[c]!;
  const uy = corners[c + 4]! - corners[c + 1]!;
  const uz = corners[c + 5]! - corners[c + 2]!;
  const vx = corners[c + 6]! - corners[c]!;
  const vy = corners[c + 7]! - corners[c + 1]!;
  const vz = corners[c + 8]! - corners[c + 2]!;
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  into[0] = x / length;
  into[1] = y / length;
  into[2] = z / length;
}
