import type { Plane } from '../geometry/planes.ts';
import { linkCrossings } from './linkCrossings.ts';
import { joinVertices } from './joinVertices.ts';
import { blockTriangles, type TriangleBlocks } from './triangleBlocks.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** One line of a section. */
export interface SectionLoop {
  /** 2 per point: how far along the plane's `right` and `ahead` from its origin; the last leads to the first. */
  readonly points: Float64Array;
  /** Where the mesh has an edge of one triangle: the way from the last point to the first is not on it. */
  readonly isOpen: boolean;
}

/** Where a plane goes through a mesh. */
export interface Section {
  readonly plane: Plane;
  readonly loops: readonly SectionLoop[];
}

/** A mesh that is ready to be cut many times. */
export interface SliceableMesh {
  readonly blocks: TriangleBlocks;
  /** What cuts need room for, kept from cut to cut. */
  readonly room: SliceRoom;
}

/** Arrays that grow with the largest cut so far. */
export interface SliceRoom {
  /** Where each triangle that crosses begins in the indices. */
  crossing: Uint32Array;
  /** 3 per crossing triangle: how far its corners lie above the plane. */
  heights: Float64Array;
  /** For each crossing point the two vertices that it lies between, the lower number first. */
  lows: Uint32Array;
  highs: Uint32Array;
  /** 2 per crossing point: the points that it is linked with, −1 where there is none. */
  links: Int32Array;
  /** 2 per crossing point. */
  places: Float64Array;
  /** Crossing points by their edge's hash, one up; 0 where free. */
  table: Int32Array;
}

/** Joins vertices at one place, where that is not done yet, and sorts triangles by where they lie: linear in their number. */
export function prepareSlicing(mesh: TriangleMesh): SliceableMesh {
  return {
    blocks: blockTriangles(mesh.isJoined ? mesh : joinVertices(mesh).mesh),
    room: {
      crossing: new Uint32Array(0),
      heights: new Float64Array(0),
      lows: new Uint32Array(0),
      highs: new Uint32Array(0),
      links: new Int32Array(0),
      places: new Float64Array(0),
      table: new Int32Array(0),
    },
  };
}

/**
 * Cuts a mesh with a plane. Vertices on the plane count as above it, so that each triangle is crossed along one line
 * or not at all, and the loops of a closed mesh are closed whatever the plane goes through. Loops come in the order
 * of the mesh's triangles, each running either way.
 */
export function sliceMesh({ blocks, room }: SliceableMesh, plane: Plane): Section {
  const count = gatherCrossing(blocks, room, plane);
  return { plane, loops: count === 0 ? [] : linkCrossings(blocks, room, plane, count) };
}

/** Notes the triangles with corners on both sides; returns their number. */
function gatherCrossing(blocks: TriangleBlocks, room: SliceRoom, { normal, origin }: Plane): number {
  const { positions, indices, starts, boxes } = blocks;
  const [nx, ny, nz] = normal;
  const offset = nx * origin[0] + ny * origin[1] + nz * origin[2];
  const ax = Math.abs(nx);
  const ay = Math.abs(ny);
  const az = Math.abs(nz);
  let count = 0;
  for (let block = 0, box = 0; block < starts.length - 1; block++, box += 6) {
    const middle = nx * boxes[box]! + ny * boxes[box + 1]! + nz * boxes[box + 2]! - offset;
    const reach = ax * boxes[box + 3]! + ay * boxes[box + 4]! + az * boxes[box + 5]!;
    // A little more than the reach, for rounding.
    if (Math.abs(middle) > reach * 1.000001 + 1e-9 * Math.abs(offset)) continue;
    const end = starts[block + 1]!;
    if (count + (end - starts[block]!) / 3 > room.crossing.length)
      growRoom(room, count, end - starts[block]!);
    const { crossing, heights } = room;
    for (let i = starts[block]!; i < end; i += 3) {
      const a = indices[i]! * 3;
      const b = indices[i + 1]! * 3;
      const c = indices[i + 2]! * 3;
      const overA = nx * positions[a]! + ny * positions[a + 1]! + nz * positions[a + 2]! - offset;
      const overB = nx * positions[b]! + ny * positions[b + 1]! + nz * positions[b + 2]! - offset;
      const overC = nx * positions[c]! + ny * positions[c + 1]! + nz * positions[c + 2]! - offset;
      if (overA >= 0 === overB >= 0 && overA >= 0 === overC >= 0) continue;
      heights[count * 3] = overA;
      heights[count * 3 + 1] = overB;
      heights[count * 3 + 2] = overC;
      crossing[count++] = i;
    }
  }
  return count;
}

function growRoom(room: SliceRoom, held: number, more: number): void {
  const crossing = new Uint32Array((held + more) * 2);
  crossing.set(room.crossing.subarray(0, held));
  const heights = new Float64Array(crossing.length * 3);
  heights.set(room.heights.subarray(0, held * 3));
  room.crossing = crossing;
  room.heights = heights;
}
