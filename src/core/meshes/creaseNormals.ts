import { bucketByVertex } from './vertexBuckets.ts';
import { nextCorner, previousCorner } from './edges.ts';
import type { CreasedMesh, TriangleMesh } from './triangleMesh.ts';

/**
 * Where faces meet at more than this they part: the sides of an eight-sided limb of a low-poly miniature (45°) do,
 * those of a twelve-sided one (30°) and of a dense sculpt do not.
 */
export const defaultCreaseAngleRad = (40 / 180) * Math.PI;

/**
 * Normals of a mesh whose vertices have been joined. Each is the mean of its faces' normals, weighted by Max
 * (Weights for computing vertex normals from facet normals, 1999), which is exact on a sphere. Where all faces of a
 * vertex agree within the angle it has one; else one for each side that its edges of more than the angle part.
 * A face without area bends nothing; a vertex without faces has a normal of zeros.
 */
export function creaseNormals(
  mesh: TriangleMesh,
  creaseAngleRad: number = defaultCreaseAngleRad,
): CreasedMesh {
  const shading = shadeFaces(mesh);
  const normals = normalizeAll(shading.sums);
  const bent = bentCorners(mesh, shading.faces, normals, Math.cos(creaseAngleRad / 2));
  if (bent.corners.length === 0) return { copies: new Uint32Array(0), indices: mesh.indices, normals };
  const leaders = groupCorners(mesh, shading.faces, bent, Math.cos(creaseAngleRad));
  return partVertices(mesh, normals, bent, leaders);
}

interface Shading {
  /** Unit normal of each triangle, 3 numbers each; zeros where it has no area. */
  readonly faces: Float32Array;
  /** Sums of weighted normals of each vertex, 3 numbers each; in double precision, since units may be small. */
  readonly sums: Float64Array;
}

function shadeFaces({ positions, indices }: TriangleMesh): Shading {
  const faces = new Float32Array(indices.length);
  const sums = new Float64Array(positions.length);
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
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
    if (length === 0) continue;
    faces[i] = x / length;
    faces[i + 1] = y / length;
    faces[i + 2] = z / length;
    const u = ux * ux + uy * uy + uz * uz;
    const v = vx * vx + vy * vy + vz * vz;
    const w = (ux - vx) * (ux - vx) + (uy - vy) * (uy - vy) + (uz - vz) * (uz - vz);
    addScaled(sums, a, x, y, z, 1 / (u * v));
    addScaled(sums, b, x, y, z, 1 / (u * w));
    addScaled(sums, c, x, y, z, 1 / (v * w));
  }
  return { faces, sums };
}

function addScaled(sums: Float64Array, at: number, x: number, y: number, z: number, scale: number): void {
  sums[at]! += x * scale;
  sums[at + 1]! += y * scale;
  sums[at + 2]! += z * scale;
}

function normalizeAll(sums: Float64Array): Float32Array {
  const normals = new Float32Array(sums.length);
  for (let at = 0; at < sums.length; at += 3) normalizeInto(normals, at, sums, at);
  return normals;
}

/** Whether there is a direction; zeros are left where there is none. */
function normalizeInto(normals: Float32Array, to: number, sums: Float64Array, from: number): boolean {
  const x = sums[from]!;
  const y = sums[from + 1]!;
  const z = sums[from + 2]!;
  const length = Math.sqrt(x * x + y * y + z * z);
  if (!(length > 0)) return false;
  normals[to] = x / length;
  normals[to + 1] = y / length;
  normals[to + 2] = z / length;
  return true;
}

/** Corners at the vertices whose faces do not agree, in the order of those vertices. */
interface BentCorners {
  readonly corners: Uint32Array;
  /** Where each vertex's corners begin in `corners`, and behind the last where all end. */
  readonly starts: Uint32Array;
}

function bentCorners(
  { indices }: TriangleMesh,
  faces: Float32Array,
  normals: Float32Array,
  leastCosine: number,
): BentCorners {
  const numberOf = new Int32Array(normals.length / 3).fill(-1);
  let bent = 0;
  for (let corner = 0; corner < indices.length; corner++) {
    const face = corner - (corner % 3);
    const x = faces[face]!;
    const y = faces[face + 1]!;
    const z = faces[face + 2]!;
    const vertex = indices[corner]!;
    const at = vertex * 3;
    const cosine = x * normals[at]! + y * normals[at + 1]! + z * normals[at + 2]!;
    const hasArea = x !== 0 || y !== 0 || z !== 0;
    if (cosine < leastCosine && hasArea && numberOf[vertex] === -1) numberOf[vertex] = bent++;
  }
  if (bent === 0) return { corners: new Uint32Array(0), starts: new Uint32Array(1) };
  let count = 0;
  for (let corner = 0; corner < indices.length; corner++) if (numberOf[indices[corner]!] !== -1) count++;
  const corners = new Uint32Array(count);
  const numbers = new Uint32Array(count);
  for (let corner = 0, at = 0; corner < indices.length; corner++) {
    const number = numberOf[indices[corner]!]!;
    if (number === -1) continue;
    corners[at] = corner;
    numbers[at++] = number;
  }
  const { starts, members } = bucketByVertex(numbers, bent);
  for (let i = 0; i < members.length; i++) members[i] = corners[members[i]!]!;
  return { corners: members, starts };
}

/** For each bent corner the place among them of the first that lies on the same side of its vertex. */
function groupCorners(
  { indices, positions }: TriangleMesh,
  faces: Float32Array,
  { corners, starts }: BentCorners,
  leastCosine: number,
): Uint32Array {
  const leaders = new Uint32Array(corners.length);
  for (let i = 0; i < leaders.length; i++) leaders[i] = i;
  // For each vertex at the other end of an edge: from which bent vertex it was seen last, and by which corner.
  const seenFrom = new Int32Array(positions.length / 3).fill(-1);
  const seenBy = new Int32Array(positions.length / 3);
  for (let vertex = 0; vertex + 1 < starts.length; vertex++)
    for (let i = starts[vertex]!; i < starts[vertex + 1]!; i++)
      for (let side = 0; side < 2; side++) {
        const corner = corners[i]!;
        const other = indices[side === 0 ? nextCorner(corner) : previousCorner(corner)]!;
        const neighbour = seenFrom[other] === vertex ? seenBy[other]! : -1;
        seenFrom[other] = vertex;
        seenBy[other] = i;
        if (neighbour !== -1 && cosineBetween(faces, corner, corners[neighbour]!) >= leastCosine)
          joinGroups(leaders, i, neighbour);
      }
  for (let i = 0; i < leaders.length; i++) leaders[i] = leaders[leaders[i]!]!;
  return leaders;
}

/** Cosine of the angle between the faces of two corners; 0 where one has no area. */
function cosineBetween(faces: Float32Array, a: number, b: number): number {
  const first = a - (a % 3);
  const second = b - (b % 3);
  return (
    faces[first]! * faces[second]! +
    faces[first + 1]! * faces[second + 1]! +
    faces[first + 2]! * faces[second + 2]!
  );
}

function joinGroups(leaders: Uint32Array, a: number, b: number): void {
  let first = a;
  let second = b;
  while (leaders[first] !== first) first = leaders[first] = leaders[leaders[first]!]!;
  while (leaders[second] !== second) second = leaders[second] = leaders[leaders[second]!]!;
  if (first < second) leaders[second] = first;
  else leaders[first] = second;
}

function partVertices(
  mesh: TriangleMesh,
  normals: Float32Array,
  { corners, starts }: BentCorners,
  leaders: Uint32Array,
): CreasedMesh {
  const vertices = normals.length / 3;
  const sums = sumGroups(mesh, corners, leaders);
  const indices = mesh.indices.slice();
  const copies = new Uint32Array(corners.length);
  const sides = new Float32Array(corners.length * 3);
  const vertexOfGroup = new Uint32Array(corners.length);
  let count = 0;
  for (let bent = 0; bent + 1 < starts.length; bent++) {
    const vertex = mesh.indices[corners[starts[bent]!]!]!;
    let isTaken = false;
    for (let i = starts[bent]!; i < starts[bent + 1]!; i++) {
      if (leaders[i] === i) {
        // The first side is the vertex's own; a side without direction goes with it.
        const hasDirection = normalizeInto(sides, count * 3, sums, i * 3);
        vertexOfGroup[i] = hasDirection && isTaken ? vertices + count : vertex;
        if (hasDirection && !isTaken) normalizeInto(normals, vertex * 3, sums, i * 3);
        if (hasDirection && isTaken) copies[count++] = vertex;
        isTaken ||= hasDirection;
      }
      indices[corners[i]!] = vertexOfGroup[leaders[i]!]!;
    }
  }
  const allNormals = new Float32Array((vertices + count) * 3);
  allNormals.set(normals);
  allNormals.set(sides.subarray(0, count * 3), vertices * 3);
  return { copies: copies.slice(0, count), indices, normals: allNormals };
}

/** Sums of the weighted normals of each group of corners, at the place of its first. */
function sumGroups(
  { positions, indices }: TriangleMesh,
  corners: Uint32Array,
  leaders: Uint32Array,
): Float64Array {
  const sums = new Float64Array(corners.length * 3);
  for (let i = 0; i < corners.length; i++) {
    const corner = corners[i]!;
    const a = indices[corner]! * 3;
    const b = indices[nextCorner(corner)]! * 3;
    const c = indices[previousCorner(corner)]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const scale = (ux * ux + uy * uy + uz * uz) * (vx * vx + vy * vy + vz * vz);
    if (scale === 0) continue;
    addScaled(sums, leaders[i]! * 3, uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx, 1 / scale);
  }
  return sums;
}
