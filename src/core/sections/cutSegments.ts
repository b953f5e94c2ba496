import type { Plane } from '../geometry/planes.ts';
import { dot } from '../geometry/vectors.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/**
 * The lines along which a plane cuts a mesh's triangles, 4 numbers each: from and to along the plane's `right` and
 * `ahead`, with what the triangles enclose on the left. Vertices on the plane count as above it.
 */
export function cutSegments(
  { positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>,
  plane: Plane,
): Float64Array {
  const [nx, ny, nz] = plane.normal;
  const offset = dot(plane.origin, plane.normal);
  const heights = new Float64Array(positions.length / 3);
  for (let v = 0, at = 0; v < heights.length; v++, at += 3)
    heights[v] = nx * positions[at]! + ny * positions[at + 1]! + nz * positions[at + 2]! - offset;
  const segments: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]!;
    const b = indices[i + 1]!;
    const c = indices[i + 2]!;
    const isAboveA = heights[a]! >= 0;
    const isAboveB = heights[b]! >= 0;
    const isAboveC = heights[c]! >= 0;
    if (isAboveA === isAboveB && isAboveB === isAboveC) continue;
    // The edge that leads up is where the line begins, the one that leads down where it ends.
    const [up, upTo] = !isAboveA && isAboveB ? [a, b] : !isAboveB && isAboveC ? [b, c] : [c, a];
    const [down, downTo] = isAboveA && !isAboveB ? [a, b] : isAboveB && !isAboveC ? [b, c] : [c, a];
    putCrossing(segments, positions, heights, up, upTo, plane);
    putCrossing(segments, positions, heights, down, downTo, plane);
  }
  return Float64Array.from(segments);
}

function putCrossing(
  into: number[],
  positions: Float32Array,
  heights: Float64Array,
  from: number,
  to: number,
  { origin, right, ahead }: Plane,
): void {
  const share = heights[from]! / (heights[from]! - heights[to]!);
  const [p, q] = [from * 3, to * 3];
  const x = positions[p]! + share * (positions[q]! - positions[p]!) - origin[0];
  const y = positions[p + 1]! + share * (positions[q + 1]! - positions[p + 1]!) - origin[1];
  const z = positions[p + 2]! + share * (positions[q + 2]! - positions[p + 2]!) - origin[2];
  into.push(x * right[0] + y * right[1] + z * right[2], x * ahead[0] + y * ahead[1] + z * ahead[2]);
}
