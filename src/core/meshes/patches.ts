import { noTwin, type MeshEdges } from './edges.ts';
import { boxesOfGroups } from './components.ts';
import { sixfoldVolume } from './measureMesh.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** The patches of a mesh: what hangs together by edges of two triangles. Each can have a winding of its own. */
export interface MeshPatches {
  readonly count: number;
  /** For each triangle the number of its patch. */
  readonly patchOf: Uint32Array;
  /** For each triangle 1 where it runs against the majority of its patch. */
  readonly isAgainst: Uint8Array;
  /** For each patch: how many triangles it has. */
  readonly triangles: Uint32Array;
  /** For each patch 1 where it has but one side, as a Möbius strip, and so no winding. */
  readonly isOneSided: Uint8Array;
}

/** Finds the patches of a mesh and walks over each from triangle to triangle, to see which run against which. */
export function patchesOf({ indices }: TriangleMesh, { twin }: Pick<MeshEdges, 'twin'>): MeshPatches {
  const triangles = indices.length / 3;
  const patchOf = new Uint32Array(triangles).fill(unvisited);
  const isAgainst = new Uint8Array(triangles);
  const queue = new Uint32Array(triangles);
  const oneSided: number[] = [];
  const sizes: number[] = [];
  for (let seed = 0; seed < triangles; seed++) {
    if (patchOf[seed] !== unvisited) continue;
    const patch = sizes.length;
    patchOf[seed] = patch;
    queue[0] = seed;
    let length = 1;
    let against = 0;
    for (let at = 0; at < length; at++) {
      const triangle = queue[at]!;
      against += isAgainst[triangle]!;
      for (let edge = triangle * 3; edge < triangle * 3 + 3; edge++) {
        const other = twin[edge]!;
        if (other < 0) continue;
        const neighbour = Math.floor(other / 3);
        // Edges shared by two triangles that run alike go opposite ways along them.
        const way = isAgainst[triangle]! ^ (indices[edge] === indices[other] ? 1 : 0);
        if (patchOf[neighbour] === unvisited) {
          patchOf[neighbour] = patch;
          isAgainst[neighbour] = way;
          queue[length++] = neighbour;
        } else if (isAgainst[neighbour] !== way && oneSided.at(-1) !== patch) oneSided.push(patch);
      }
    }
    if (against * 2 > length) for (let at = 0; at < length; at++) isAgainst[queue[at]!]! ^= 1;
    if (oneSided.at(-1) === patch) for (let at = 0; at < length; at++) isAgainst[queue[at]!] = 0;
    sizes.push(length);
  }
  const isOneSided = new Uint8Array(sizes.length);
  for (const patch of oneSided) isOneSided[patch] = 1;
  return { count: sizes.length, patchOf, isAgainst, triangles: Uint32Array.from(sizes), isOneSided };
}

const unvisited = 2 ** 32 - 1;

/** What tells which side of a patch is outside. */
export interface PatchShapes {
  /** 6 per patch: the least x, y and z and the greatest. */
  readonly boxes: Float32Array;
  /** Six times the signed volume of each, about the middle of its box, as its majority runs. */
  readonly volumes: Float64Array;
  /** The same with each tetrahedron counted as positive. */
  readonly spans: Float64Array;
  /** How far each is from closed: the length of the sum of its triangles' area vectors, as a share of their area. */
  readonly openness: Float64Array;
  /** For each patch 1 where it has edges of one triangle alone. */
  readonly hasOpenEdges: Uint8Array;
}

/** An open surface encloses something where the sum of its area vectors is at most this share of its area. */
const mostOpenness = 0.2;

/** Its volume tells inside from outside where it is at least this share of what all its triangles span. */
const leastVolumeShare = 0.02;

/** Below this share the volume even of a closed surface is rounding: it lies flat upon itself. */
const leastClosedShare = 1e-6;

/** Whether a patch encloses a volume, all round or but for small holes, so that it has an inside. */
export function hasInside({ volumes, spans, openness, hasOpenEdges }: PatchShapes, patch: number): boolean {
  if (openness[patch]! > mostOpenness) return false;
  const share = Math.abs(volumes[patch]!) / spans[patch]!;
  return share >= (hasOpenEdges[patch] === 0 ? leastClosedShare : leastVolumeShare);
}

/** Measures each patch, or another grouping of triangles, those turned that run against the majority. */
export function measurePatches(
  mesh: TriangleMesh,
  { twin }: Pick<MeshEdges, 'twin'>,
  patches: Pick<MeshPatches, 'count' | 'patchOf' | 'isAgainst'>,
): PatchShapes {
  const { positions, indices } = mesh;
  const { count, patchOf, isAgainst } = patches;
  const boxes = boxesOfGroups(mesh, patchOf, count);
  const volumes = new Float64Array(count);
  const spans = new Float64Array(count);
  const areas = new Float64Array(count);
  const vectors = new Float64Array(count * 3);
  const hasOpenEdges = new Uint8Array(count);
  for (let triangle = 0; triangle < patchOf.length; triangle++) {
    const patch = patchOf[triangle]!;
    const corner = triangle * 3;
    const a = indices[corner]! * 3;
    const b = indices[corner + 1]! * 3;
    const c = indices[corner + 2]! * 3;
    const box = patch * 6;
    const ox = (boxes[box]! + boxes[box + 3]!) / 2;
    const oy = (boxes[box + 1]! + boxes[box + 4]!) / 2;
    const oz = (boxes[box + 2]! + boxes[box + 5]!) / 2;
    const way = isAgainst[triangle] ? -1 : 1;
    const volume = sixfoldVolume(positions, a, b, c, ox, oy, oz);
    volumes[patch]! += way * volume;
    spans[patch]! += Math.abs(volume);
    areas[patch]! += addAreaVector(vectors, patch * 3, positions, a, b, c, way);
    if (twin[corner] === noTwin || twin[corner + 1] === noTwin || twin[corner + 2] === noTwin)
      hasOpenEdges[patch] = 1;
  }
  const openness = new Float64Array(count);
  for (let patch = 0; patch < count; patch++) {
    const sum = Math.hypot(vectors[patch * 3]!, vectors[patch * 3 + 1]!, vectors[patch * 3 + 2]!);
    openness[patch] = areas[patch]! > 0 ? sum / areas[patch]! : 1;
  }
  return { boxes, volumes, spans, openness, hasOpenEdges };
}

/** Adds a triangle's area vector, twice as long as its area, to a sum; returns its length. */
function addAreaVector(
  sums: Float64Array,
  at: number,
  positions: Float32Array,
  a: number,
  b: number,
  c: number,
  way: number,
): number {
  const ux = positions[b]! - positions[a]!;
  const uy = positions[b + 1]! - positions[a + 1]!;
  const uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!;
  const vy = positions[c + 1]! - positions[a + 1]!;
  const vz = positions[c + 2]! - positions[a + 2]!;
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  sums[at]! += way * x;
  sums[at + 1]! += way * y;
  sums[at + 2]! += way * z;
  return Math.sqrt(x * x + y * y + z * z);
}
