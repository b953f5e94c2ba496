import type { FileRepair } from '../../core/figures/figureFile.ts';
import { triangulatePolygon } from '../../core/geometry/triangulatePolygon.ts';
import { reportNotFinite } from './notFinite.ts';
import type { ParsedMesh } from './parsedModel.ts';
import type { PolygonFaces } from './polygonFaces.ts';

/** All that the faces of a file share. */
export interface VertexPool {
  /** 3 per vertex; may hold numbers that are not finite. */
  readonly positions: Float32Array;
  /** 4 per vertex, or null. */
  readonly colors: Uint8Array | null;
  /** 2 per texture coordinate, finite; or null. */
  readonly uvs: Float32Array | null;
}

/** Which faces one mesh has, as pairs of the first and the one behind the last, and what it is called. */
export interface MeshPlan {
  readonly name: string;
  readonly material: number | null;
  readonly hasUvs: boolean;
  readonly runs: readonly (readonly [first: number, end: number])[];
}

/** What was found while faces were parted. */
interface Tally {
  parted: number;
  dropped: number;
  firstDropped: number;
}

/**
 * The triangles of some faces, each mesh with those vertices alone that it uses. Faces that use vertices that are not
 * finite are left out, and meshes without any others too. Throws `not-finite` for more than 1 % of them. Corners must
 * be below the number of vertices.
 */
export function buildPolygonMeshes(
  pool: VertexPool,
  faces: PolygonFaces,
  plans: readonly MeshPlan[],
  onProgress: (fraction: number) => void,
): { readonly meshes: readonly ParsedMesh[]; readonly repairs: readonly FileRepair[] } {
  const tally: Tally = { parted: 0, dropped: 0, firstDropped: 0 };
  const vertices = pool.positions.length / 3;
  const scratch: Scratch = { numberOf: new Uint32Array(vertices), meshOf: new Uint32Array(vertices) };
  const meshes = plans.flatMap((plan, index) => {
    const places = partFaces(pool.positions, faces, plan.runs, tally);
    onProgress(index / plans.length);
    return places.length > 0 ? [compactMesh(pool, faces, plan, places, scratch, index + 1)] : [];
  });
  onProgress(1);
  const counts = [
    { code: 'polygons-parted', count: tally.parted },
    { code: 'bad-faces-dropped', count: faces.badFaces },
  ] as const;
  const notFinite = reportNotFinite(tally.dropped, faces.ends.length(), `vertex ${tally.firstDropped + 1}`);
  return { meshes, repairs: [...counts.filter(({ count }) => count > 0), ...notFinite] };
}

/** The triangles of some faces, as places in the list of corners, 3 each. */
function partFaces(
  positions: Float32Array,
  faces: PolygonFaces,
  runs: MeshPlan['runs'],
  tally: Tally,
): Uint32Array {
  const corners = faces.corners.view();
  const ends = faces.ends.view();
  const places = new Uint32Array(3 * trianglesOf(ends, runs));
  let filled = 0;
  for (const [firstFace, endFace] of runs)
    for (let face = firstFace; face < endFace; face++) {
      const start = face === 0 ? 0 : ends[face - 1]!;
      const count = ends[face]! - start;
      const odd = findNotFinite(positions, corners, start, count);
      if (odd >= 0) {
        if (tally.dropped++ === 0) tally.firstDropped = odd;
        continue;
      }
      if (count > 3) tally.parted++;
      const parts = triangulatePolygon(positions, corners, start, count);
      for (let i = 0; i < parts.length; i++) places[filled++] = start + parts[i]!;
    }
  return places.subarray(0, filled);
}

function trianglesOf(ends: Uint32Array, runs: MeshPlan['runs']): number {
  let triangles = 0;
  for (const [first, end] of runs)
    triangles += (end === 0 ? 0 : ends[end - 1]!) - (first === 0 ? 0 : ends[first - 1]!) - 2 * (end - first);
  return triangles;
}

/** The first vertex of a face that has a coordinate that is not finite, or -1. */
function findNotFinite(positions: Float32Array, corners: Uint32Array, start: number, count: number): number {
  for (let place = start; place < start + count; place++) {
    const at = 3 * corners[place]!;
    // The difference of a number that is not finite from itself is not 0, nor is any sum with it.
    const sum = positions[at]! + positions[at + 1]! + positions[at + 2]!;
    if (sum - sum !== 0) return corners[place]!;
  }
  return -1;
}

/** For each vertex of the pool, its number in the mesh that used it last, and that mesh's number from 1 on. */
interface Scratch {
  readonly numberOf: Uint32Array;
  readonly meshOf: Uint32Array;
}

function compactMesh(
  pool: VertexPool,
  faces: PolygonFaces,
  { name, material, hasUvs }: MeshPlan,
  places: Uint32Array,
  { numberOf, meshOf }: Scratch,
  stamp: number,
): ParsedMesh {
  const corners = faces.corners.view();
  const cornerUvs = hasUvs ? (faces.cornerUvs?.view() ?? null) : null;
  const indices = new Uint32Array(places.length);
  /** The vertex and texture coordinate of each new vertex, and the next one made of the same vertex, + 1. */
  const sources = new Uint32Array(places.length);
  const sourceUvs = new Uint32Array(cornerUvs ? places.length : 0);
  const nextOf = new Uint32Array(cornerUvs ? places.length : 0);
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const vertex = corners[places[i]!]!;
    const uv = cornerUvs ? cornerUvs[places[i]!]! : 0;
    let held = meshOf[vertex] === stamp ? numberOf[vertex]! + 1 : 0;
    const first = held;
    if (cornerUvs) while (held !== 0 && sourceUvs[held - 1] !== uv) held = nextOf[held - 1]!;
    if (held === 0) {
      sources[count] = vertex;
      if (cornerUvs) {
        sourceUvs[count] = uv;
        nextOf[count] = first;
      }
      meshOf[vertex] = stamp;
      numberOf[vertex] = count;
      held = ++count;
    }
    indices[i] = held - 1;
  }
  return {
    name,
    material,
    indices,
    positions: gather(pool.positions, sources, count, 3, new Float32Array(3 * count)),
    colors: pool.colors && gather(pool.colors, sources, count, 4, new Uint8Array(4 * count)),
    uvs: cornerUvs && pool.uvs && gatherUvs(pool.uvs, sourceUvs, count),
  };
}

function gather<Numbers extends Float32Array | Uint8Array>(
  from: Numbers,
  sources: Uint32Array,
  count: number,
  size: number,
  into: Numbers,
): Numbers {
  for (let i = 0; i < count; i++)
    for (let k = 0; k < size; k++) into[size * i + k] = from[size * sources[i]! + k]!;
  return into;
}

/** A corner without a texture coordinate, or with one that is not there, has the picture's origin. */
function gatherUvs(from: Float32Array, sourceUvs: Uint32Array, count: number): Float32Array {
  const uvs = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const uv = 2 * (sourceUvs[i]! - 1);
    if (uv < 0 || uv + 1 >= from.length) continue;
    uvs[2 * i] = from[uv]!;
    uvs[2 * i + 1] = from[uv + 1]!;
  }
  return uvs;
}
