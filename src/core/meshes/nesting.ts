import type { MeshPatches, PatchShapes } from './patches.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** As many of the largest patches are asked whether others lie within them; more would take too long. */
const mostContainers = 256;

/** As many points are tried against triangles in all: figures take thousands, and no file may take for ever. */
const mostTrials = 5e7;

/** As many points of a patch, spread over its triangles, must all lie within another. */
const pointsPerPatch = 5;

/**
 * For each patch the outermost one that it lies wholly within, or −1. Both must be among `solid`, patches that have
 * an inside.
 */
export function findContainers(
  mesh: TriangleMesh,
  patches: MeshPatches,
  shapes: PatchShapes,
  solid: readonly number[],
): Int32Array {
  const containerOf = new Int32Array(patches.count).fill(-1);
  if (solid.length < 2) return containerOf;
  const sizeOf = (patch: number): number => {
    const { boxes } = shapes;
    const at = patch * 6;
    return (
      (boxes[at + 3]! - boxes[at]!) * (boxes[at + 4]! - boxes[at + 1]!) * (boxes[at + 5]! - boxes[at + 2]!)
    );
  };
  const bySize = solid.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const trianglesOf = listTriangles(patches, solid);
  let trialsLeft = mostTrials;
  for (const container of bySize.slice(0, mostContainers)) {
    if (containerOf[container] !== -1) continue;
    const inner = bySize.filter(
      (patch) =>
        patch !== container && containerOf[patch] === -1 && isBoxWithin(shapes.boxes, patch, container),
    );
    if (inner.length === 0) continue;
    const points = samplePoints(mesh, trianglesOf, inner);
    const { crossings, trials } = countCrossings(mesh, trianglesOf.get(container)!, points, trialsLeft);
    trialsLeft -= trials;
    if (trialsLeft <= 0) break;
    for (const [i, patch] of inner.entries()) {
      const own = crossings.subarray(i * pointsPerPatch, (i + 1) * pointsPerPatch);
      if (own.every((count) => count % 2 === 1)) containerOf[patch] = container;
    }
  }
  return containerOf;
}

const isBoxWithin = (boxes: Float32Array, inner: number, outer: number): boolean => {
  for (let axis = 0; axis < 3; axis++) {
    if (boxes[inner * 6 + axis]! < boxes[outer * 6 + axis]!) return false;
    if (boxes[inner * 6 + axis + 3]! > boxes[outer * 6 + axis + 3]!) return false;
  }
  return true;
};

/** Numbers of the triangles of each of some patches. */
function listTriangles(
  { patchOf, triangles }: MeshPatches,
  wanted: readonly number[],
): ReadonlyMap<number, Uint32Array> {
  const lists = new Map(wanted.map((patch) => [patch, new Uint32Array(triangles[patch]!)]));
  const filled = new Uint32Array(triangles.length);
  for (let triangle = 0; triangle < patchOf.length; triangle++) {
    const patch = patchOf[triangle]!;
    const list = lists.get(patch);
    if (list) list[filled[patch]!++] = triangle;
  }
  return lists;
}

/** Middles of some triangles of each patch, 3 numbers a point. */
function samplePoints(
  { positions, indices }: TriangleMesh,
  trianglesOf: ReadonlyMap<number, Uint32Array>,
  patches: readonly number[],
): Float64Array {
  const points = new Float64Array(patches.length * pointsPerPatch * 3);
  for (const [i, patch] of patches.entries()) {
    const triangles = trianglesOf.get(patch)!;
    for (let k = 0; k < pointsPerPatch; k++) {
      const triangle = triangles[Math.floor((k * triangles.length) / pointsPerPatch)]!;
      for (let corner = 0; corner < 3; corner++)
        for (let axis = 0; axis < 3; axis++)
          points[(i * pointsPerPatch + k) * 3 + axis]! +=
            positions[indices[triangle * 3 + corner]! * 3 + axis]! / 3;
    }
  }
  return points;
}

/** How many of the triangles a ray from each point along +x goes through; given up after `mostOwnTrials`. */
function countCrossings(
  { positions, indices }: TriangleMesh,
  triangles: Uint32Array,
  points: Float64Array,
  mostOwnTrials: number,
): { readonly crossings: Uint32Array; readonly trials: number } {
  const crossings = new Uint32Array(points.length / 3);
  const order = Uint32Array.from({ length: crossings.length }, (_, i) => i).sort(
    (a, b) => points[a * 3 + 1]! - points[b * 3 + 1]!,
  );
  const heights = Float64Array.from(order, (point) => points[point * 3 + 1]!);
  let trials = 0;
  for (let i = 0; i < triangles.length && trials < mostOwnTrials; i++) {
    const a = indices[triangles[i]! * 3]! * 3;
    const b = indices[triangles[i]! * 3 + 1]! * 3;
    const c = indices[triangles[i]! * 3 + 2]! * 3;
    const lowest = Math.min(positions[a + 1]!, positions[b + 1]!, positions[c + 1]!);
    const highest = Math.max(positions[a + 1]!, positions[b + 1]!, positions[c + 1]!);
    for (let at = firstFrom(heights, lowest); at < heights.length && heights[at]! <= highest; at++) {
      const point = order[at]!;
      trials++;
      if (isCrossed(positions, a, b, c, points, point * 3)) crossings[point]!++;
    }
  }
  return { crossings, trials };
}

/** The first of ascending numbers that is not below a bound. */
function firstFrom(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the ray from a point along +x goes through a triangle; on a shared edge through exactly one of the two. */
function isCrossed(
  positions: Float32Array,
  a: number,
  b: number,
  c: number,
  points: Float64Array,
  at: number,
): boolean {
  const y = points[at + 1]!;
  const z = points[at + 2]!;
  const isInside =
    passesEdge(positions, a, b, y, z) !==
    (passesEdge(positions, b, c, y, z) !== passesEdge(positions, c, a, y, z));
  return isInside && isBefore(positions, a, b, c, points, at);
}

/** Whether an edge, seen along x, lies beyond a point in y at the point's z; the same for both ways along it. */
function passesEdge(positions: Float32Array, a: number, b: number, y: number, z: number): boolean {
  const [low, high] = positions[a + 2]! <= positions[b + 2]! ? [a, b] : [b, a];
  const lowZ = positions[low + 2]!;
  const highZ = positions[high + 2]!;
  if (lowZ > z || highZ <= z) return false;
  const share = (z - lowZ) / (highZ - lowZ);
  return positions[low + 1]! + share * (positions[high + 1]! - positions[low + 1]!) > y;
}

/** Whether a triangle's plane lies at greater x than a point, at the point's y and z. */
function isBefore(
  positions: Float32Array,
  a: number,
  b: number,
  c: number,
  points: Float64Array,
  at: number,
): boolean {
  const ux = positions[b]! - positions[a]!;
  const uy = positions[b + 1]! - positions[a + 1]!;
  const uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!;
  const vy = positions[c + 1]! - positions[a + 1]!;
  const vz = positions[c + 2]! - positions[a + 2]!;
  const y = points[at + 1]! - positions[a + 1]!;
  const z = points[at + 2]! - positions[a + 2]!;
  const determinant = uy * vz - uz * vy;
  if (determinant === 0) return false;
  const s = (y * vz - z * vy) / determinant;
  const t = (uy * z - uz * y) / determinant;
  return positions[a]! + s * ux + t * vx > points[at]!;
}
