import { nextCorner, previousCorner } from '../meshes/edges.ts';
import { joinVertices } from '../meshes/joinVertices.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { bucketByVertex } from '../meshes/vertexBuckets.ts';
import type { Nearest } from './nearestInTree.ts';
import { firstCorner } from './triangleTree.ts';

/** What is needed to tell the side of a mesh that a place is on; normals are made as they are asked for. */
interface Sides {
  readonly mesh: TriangleMesh;
  /** The mesh with its vertices at one place joined: the same triangles. */
  readonly joined: TriangleMesh;
  /** The corners at each vertex, 3 t + c, from `starts` on. */
  readonly starts: Uint32Array;
  readonly corners: Uint32Array;
  /** 3 per vertex, where they are known: many triangles may meet at one. */
  readonly normals: Float64Array;
  readonly isKnown: Uint8Array;
}

/**
 * The side of a mesh that a place is on: above 0 outside, below 0 within.
 * @param nearest the point of the mesh nearest to the place, on a triangle by the mesh's own number
 */
export type SideOf = (triangle: number, nearest: Nearest, x: number, y: number, z: number) => number;

/** What normals that cancel each other leave behind in double precision, with room to spare, squared. */
const nothing = 1e-18;

const normal = new Float64Array(3);

/**
 * Tells sides by angle-weighted pseudo-normals of the nearest triangle, edge or corner (Bærentzen and Aanæs 2005): the
 * nearest triangle's own normal errs at sharp tips. Where triangles lie back to back their normals cancel each other, and
 * the nearest triangle's own is taken.
 */
export function surfaceSides(mesh: TriangleMesh): SideOf {
  const joined = mesh.isJoined ? mesh : joinVertices(mesh).mesh;
  const vertices = joined.positions.length / 3;
  const { starts, members } = bucketByVertex(joined.indices, vertices);
  const sides: Sides = {
    mesh,
    joined,
    starts,
    corners: members,
    normals: new Float64Array(vertices * 3),
    isKnown: new Uint8Array(vertices),
  };
  return (triangle, { feature, x, y, z }, px, py, pz) => {
    normal.fill(0);
    if (feature > 0) {
      const corner = triangle * 3 + ((feature - 1 + firstCorner(mesh, triangle)) % 3);
      if (feature > 3) putCornerNormal(sides, joined.indices[corner]!);
      else addEdgeNormals(sides, joined.indices[corner]!, joined.indices[nextCorner(corner)]!);
    }
    if (normal[0]! ** 2 + normal[1]! ** 2 + normal[2]! ** 2 <= nothing) {
      normal.fill(0);
      addFaceNormal(joined, triangle, 1);
    }
    return normal[0]! * (px - x) + normal[1]! * (py - y) + normal[2]! * (pz - z);
  };
}

/** Adds the normals of the triangles that have both vertices. */
function addEdgeNormals({ joined, starts, corners }: Sides, one: number, other: number): void {
  const { indices } = joined;
  // Of a fan's spoke the end that few have.
  const isFirst = starts[one + 1]! - starts[one]! < starts[other + 1]! - starts[other]!;
  const near = isFirst ? one : other;
  const far = isFirst ? other : one;
  for (let i = starts[near]!; i < starts[near + 1]!; i++) {
    const corner = corners[i]!;
    if (indices[nextCorner(corner)] === far || indices[previousCorner(corner)] === far)
      addFaceNormal(joined, (corner - (corner % 3)) / 3, 1);
  }
}

/** Puts the sum of the normals of all triangles at a vertex, each weighted by its angle there. */
function putCornerNormal({ joined, starts, corners, normals, isKnown }: Sides, vertex: number): void {
  const { indices, positions } = joined;
  if (isKnown[vertex] === 0) {
    for (let i = starts[vertex]!; i < starts[vertex + 1]!; i++) {
      const corner = corners[i]!;
      const next = indices[nextCorner(corner)]!;
      const angle = angleAt(positions, vertex * 3, next * 3, indices[previousCorner(corner)]! * 3);
      addFaceNormal(joined, (corner - (corner % 3)) / 3, angle);
    }
    normals.set(normal, vertex * 3);
    isKnown[vertex] = 1;
  }
  for (let axis = 0; axis < 3; axis++) normal[axis] = normals[vertex * 3 + axis]!;
}

/** Adds a triangle's normal of length 1 times a weight; nothing of a triangle without an area. */
function addFaceNormal({ positions, indices }: TriangleMesh, triangle: number, weight: number): void {
  const a = indices[triangle * 3]! * 3;
  const b = indices[triangle * 3 + 1]! * 3;
  const c = indices[triangle * 3 + 2]! * 3;
  const ux = positions[b]! - positions[a]!;
  const uy = positions[b + 1]! - positions[a + 1]!;
  const uz = positions[b + 2]! - positions[a + 2]!;
  const vx = positions[c]! - positions[a]!;
  const vy = positions[c + 1]! - positions[a + 1]!;
  const vz = positions[c + 2]! - positions[a + 2]!;
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const length = Math.sqrt(x * x + y * y + z * z);
  if (length === 0) return;
  normal[0]! += (weight * x) / length;
  normal[1]! += (weight * y) / length;
  normal[2]! += (weight * z) / length;
}

/** The angle at one vertex of a triangle, radians; 0 where two of them are at one place. */
function angleAt(positions: Float32Array, at: number, one: number, other: number): number {
  let uu = 0;
  let vv = 0;
  let uv = 0;
  for (let axis = 0; axis < 3; axis++) {
    const u = positions[one + axis]! - positions[at + axis]!;
    const v = positions[other + axis]! - positions[at + axis]!;
    uu += u * u;
    vv += v * v;
    uv += u * v;
  }
  return uu > 0 && vv > 0 ? Math.acos(Math.max(-1, Math.min(1, uv / Math.sqrt(uu * vv)))) : 0;
}
