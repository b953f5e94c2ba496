import { pairEdges, type MeshEdges } from './edges.ts';
import { findContainers } from './nesting.ts';
import { measurePatches, patchesOf, type MeshPatches, type PatchShapes } from './patches.ts';
import type { TriangleMesh } from './triangleMesh.ts';

export interface MendedWinding {
  /** The mesh's own where nothing was turned; triangles in the same order. */
  readonly indices: Uint32Array;
  /** How many triangles were turned round. */
  readonly turned: number;
  /** Whether the whole was inside out. */
  readonly isAllTurned: boolean;
  /** Surfaces with but one side, which have no winding and were left. */
  readonly oneSided: number;
  /** Open surfaces of which nothing tells which side is outside; they were only made to run one way in themselves. */
  readonly undecided: number;
}

/** An open surface encloses something where the sum of its area vectors is at most this share of its area. */
const mostOpenness = 0.2;

/** Its volume tells inside from outside where it is at least this share of what all its triangles span. */
const leastVolumeShare = 0.02;

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
  return turnTriangles(mesh.indices, patches, ways);
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
function solidPatches(
  { count, isOneSided }: MeshPatches,
  { volumes, spans, openness, hasOpenEdges }: PatchShapes,
): readonly number[] {
  const solid: number[] = [];
  for (let patch = 0; patch < count; patch++) {
    if (isOneSided[patch] || openness[patch]! > mostOpenness) continue;
    const isClosed = hasOpenEdges[patch] === 0;
    const share = Math.abs(volumes[patch]!) / spans[patch]!;
    if (share >= (isClosed ? leastClosedShare : leastVolumeShare)) solid.push(patch);
  }
  return solid;
}

/** Below this share the volume even of a closed surface is rounding: it lies flat upon itself. */
const leastClosedShare = 1e-6;

function turnTriangles(
  indices: Uint32Array,
  { patchOf, isAgainst, isOneSided }: MeshPatches,
  { isTurned, isAllTurned, undecided }: PatchWays,
): MendedWinding {
  let turned = 0;
  let mended = indices;
  for (let triangle = 0; triangle < patchOf.length; triangle++) {
    if (isAgainst[triangle] === isTurned[patchOf[triangle]!]) continue;
    if (turned++ === 0) mended = indices.slice();
    mended[triangle * 3 + 1] = indices[triangle * 3 + 2]!;
    mended[triangle * 3 + 2] = indices[triangle * 3 + 1]!;
  }
  let oneSided = 0;
  for (let patch = 0; patch < isOneSided.length; patch++) oneSided += isOneSided[patch]!;
  return { indices: mended, turned, isAllTurned, oneSided, undecided };
}
