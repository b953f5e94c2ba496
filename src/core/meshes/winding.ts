import { pairEdges, type MeshEdges } from './edges.ts';
import { findContainers } from './nesting.ts';
import { hasInside, measurePatches, patchesOf, type MeshPatches, type PatchShapes } from './patches.ts';
import type { TriangleMesh } from './triangleMesh.ts';

export interface MendedWinding {
  /** The mesh's own where nothing was turned; triangles in the same order. */
  readonly indices: Uint32Array;
  /** For each triangle 1 where it was turned round. */
  readonly isTurned: Uint8Array;
  /** How many triangles were turned round. */
  readonly turned: number;
  /** Whether the whole was inside out. */
  readonly isAllTurned: boolean;
  /** Surfaces with but one side, which have no winding and were left. */
  readonly oneSided: number;
  /** Whether every edge has an even number of triangles and all surfaces have two sides. */
  readonly isClosed: boolean;
  /** Open surfaces of which nothing tells which side is outside; they were only made to run one way in themselves. */
  readonly undecided: number;
}

/**
 * Makes the triangles of a mesh whose vertices have been joined run counter-clockwise seen from outside. Within what
 * hangs together by edges of two triangles the minority is turned; then each surface that encloses a volume is
 * turned outwards. What lies wholly within another (a cavity, an eye) keeps its sense against it. Where most can be
 * told, and all of it was inside out, so is taken to be what cannot.
 */
export function mendWinding(mesh: TriangleMesh, edges: MeshEdges = pairEdges(mesh)): MendedWinding {
  const patches = patchesOf(mesh, edges);
  const shapes = measurePatches(mesh, edges, patches);
  const ways = decideWays(mesh, patches, shapes);
  const mended = turnPatches(mesh.indices, patches, ways);
  return { ...mended, isClosed: edges.open === 0 && edges.uneven === 0 && mended.oneSided === 0 };
}

interface PatchWays {
  /** For each patch 1 where its majority is inside out. */
  readonly isTurned: Uint8Array;
  readonly isAllTurned: boolean;
  readonly undecided: number;
}

function decideWays(mesh: TriangleMesh, patches: MeshPatches, shapes: PatchShapes): PatchWays {
  const isTurned = new Uint8Array(patches.count);
  const solid = solidPatches(patches, shapes);
  const containerOf = findContainers(mesh, patches, shapes, solid);
  const outer = solid.filter((patch) => containerOf[patch] === -1);
  const told = solid.reduce((sum, patch) => sum + patches.triangles[patch]!, 0);
  const isAllTurned = told * 2 > patches.patchOf.length && outer.every((patch) => shapes.volumes[patch]! < 0);
  let undecided = 0;
  for (const patch of outer) isTurned[patch] = shapes.volumes[patch]! < 0 ? 1 : 0;
  for (const patch of solid) {
    const container = containerOf[patch]!;
    if (container !== -1) isTurned[patch] = isTurned[container]!;
  }
  const isSolid = new Uint8Array(patches.count);
  for (const patch of solid) isSolid[patch] = 1;
  for (let patch = 0; patch < patches.count; patch++) {
    if (isSolid[patch] || patches.isOneSided[patch]) continue;
    if (isAllTurned) isTurned[patch] = 1;
    else undecided++;
  }
  return { isTurned, isAllTurned, undecided };
}

/** The patches that enclose a volume. */
function solidPatches({ count, isOneSided }: MeshPatches, shapes: PatchShapes): readonly number[] {
  const solid: number[] = [];
  for (let patch = 0; patch < count; patch++)
    if (!isOneSided[patch] && hasInside(shapes, patch)) solid.push(patch);
  return solid;
}

function turnPatches(
  indices: Uint32Array,
  { patchOf, isAgainst, isOneSided }: MeshPatches,
  { isTurned: isPatchTurned, isAllTurned, undecided }: PatchWays,
): Omit<MendedWinding, 'isClosed'> {
  const isTurned = new Uint8Array(patchOf.length);
  let turned = 0;
  for (let triangle = 0; triangle < patchOf.length; triangle++) {
    isTurned[triangle] = isAgainst[triangle]! ^ isPatchTurned[patchOf[triangle]!]!;
    turned += isTurned[triangle]!;
  }
  let oneSided = 0;
  for (let patch = 0; patch < isOneSided.length; patch++) oneSided += isOneSided[patch]!;
  return {
    indices: turned === 0 ? indices : turnTriangles(indices, isTurned),
    isTurned,
    turned,
    isAllTurned,
    oneSided,
    undecided,
  };
}

/**
 * The same triangles with some turned round: those with a 1. For indices over other vertices at the same places, as
 * where vertices were kept apart by their looks.
 */
export function turnTriangles(indices: Uint32Array, isTurned: Uint8Array): Uint32Array {
  const mended = indices.slice();
  for (let triangle = 0; triangle < isTurned.length; triangle++) {
    if (!isTurned[triangle]) continue;
    mended[triangle * 3 + 1] = indices[triangle * 3 + 2]!;
    mended[triangle * 3 + 2] = indices[triangle * 3 + 1]!;
  }
  return mended;
}
