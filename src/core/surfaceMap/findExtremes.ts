import { joinVertices } from '../meshes/joinVertices.ts';
import { nextCorner } from '../meshes/edges.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/** The place of a bulge or hollow that stands out. */
export interface MapExtreme {
  readonly vertex: number;
  /** Above 0 for a bulge. As far as a neighbouring vertex bears it out. */
  readonly distanceMm: number;
}

/** The greatest first. */
export interface MapExtremes {
  readonly bulges: readonly MapExtreme[];
  readonly hollows: readonly MapExtreme[];
}

/** What counts as an extreme. */
export interface ExtremeWish {
  /** At least so high or deep. */
  readonly toleranceMm: number;
  /** None nearer to a greater one of its kind, as the crow flies. */
  readonly apartMm: number;
  /** At most so many of each kind. */
  readonly most: number;
}

/**
 * The greatest bulges and hollows of a map: local extremes over the mesh's edges. A vertex counts no higher than the
 * highest of its neighbours, so that one vertex by itself, a fault of the mesh, makes no bulge.
 * @param distances mm, one per vertex; NaN has no counterpart
 */
export function findExtremes(mesh: TriangleMesh, distances: Float64Array, wish: ExtremeWish): MapExtremes {
  const { mesh: joined, firstOf } = joinVertices(mesh);
  const heights = Float64Array.from(firstOf, (vertex) => distances[vertex]!);
  const find = (sign: 1 | -1): readonly MapExtreme[] =>
    summitsOf(
      joined,
      heights.map((height) => (Number.isNaN(height) ? -Infinity : sign * height)),
      wish,
    ).map(({ vertex, height }) => ({ vertex: firstOf[vertex]!, distanceMm: sign * height }));
  return { bulges: find(1), hollows: find(-1) };
}

interface Summit {
  readonly vertex: number;
  readonly height: number;
}

function summitsOf(mesh: TriangleMesh, heights: Float64Array, wish: ExtremeWish): readonly Summit[] {
  const around = highestAround(mesh, heights);
  const borneOut = heights.map((height, vertex) => Math.min(height, around[vertex]!));
  const above = highestAround(mesh, borneOut);
  const candidates: Summit[] = [];
  borneOut.forEach((height, vertex) => {
    if (height >= wish.toleranceMm && height >= above[vertex]!) candidates.push({ vertex, height });
  });
  // A top and the neighbour that bears it out count alike: the top itself is taken.
  candidates.sort((a, b) => b.height - a.height || heights[b.vertex]! - heights[a.vertex]!);
  const summits: Summit[] = [];
  for (const candidate of candidates) {
    if (summits.length === wish.most) break;
    const isApart = (other: Summit): boolean =>
      distanceBetween(mesh.positions, candidate.vertex, other.vertex) >= wish.apartMm;
    if (summits.every(isApart)) summits.push(candidate);
  }
  return summits;
}

/** For each vertex the greatest height of its neighbours; −∞ of those without. */
function highestAround({ indices }: TriangleMesh, heights: Float64Array): Float64Array {
  const highest = new Float64Array(heights.length).fill(-Infinity);
  for (let corner = 0; corner < indices.length; corner++) {
    const from = indices[corner]!;
    const to = indices[nextCorner(corner)]!;
    if (from === to) continue;
    if (heights[to]! > highest[from]!) highest[from] = heights[to]!;
    if (heights[from]! > highest[to]!) highest[to] = heights[from]!;
  }
  return highest;
}

const distanceBetween = (positions: Float32Array, a: number, b: number): number =>
  Math.hypot(
    positions[a * 3]! - positions[b * 3]!,
    positions[a * 3 + 1]! - positions[b * 3 + 1]!,
    positions[a * 3 + 2]! - positions[b * 3 + 2]!,
  );
