import { nearestOnTriangle } from '../../geometry/nearestOnTriangle.ts';
import { add, cross, dot, normalize, scaleVector, subtract, type Vec3 } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** Some triangles of a mesh, by their first corners' places in its indices. */
export interface Patch {
  readonly mesh: TriangleMesh;
  readonly triangles: Uint32Array;
}

type Corners = readonly [Vec3, Vec3, Vec3];

function cornersOf({ positions, indices }: TriangleMesh, triangle: number): Corners {
  const corner = (i: number): Vec3 => {
    const at = indices[triangle + i]! * 3;
    return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
  };
  return [corner(0), corner(1), corner(2)];
}

const normalOf = ([a, b, c]: Corners): Vec3 | null => normalize(cross(subtract(b, a), subtract(c, a)));

/** The corner of a patch that lies farthest in a direction, of those that `counts` lets count; null of none. */
export function farthestCorner(
  { mesh, triangles }: Patch,
  direction: Vec3,
  counts: (point: Vec3) => boolean = () => true,
): Vec3 | null {
  let best: Vec3 | null = null;
  let most = -Infinity;
  for (const triangle of triangles)
    for (const point of cornersOf(mesh, triangle)) {
      const far = dot(point, direction);
      if (far <= most || !counts(point)) continue;
      [best, most] = [point, far];
    }
  return best;
}

/**
 * The point of the line in which a plane cuts a patch that lies farthest in a direction, of those that `counts` lets
 * count; null of none. Skin that looks away from the direction is passed over.
 */
export function farthestOfProfile(
  { mesh, triangles }: Patch,
  through: Vec3,
  normal: Vec3,
  direction: Vec3,
  counts: (point: Vec3) => boolean = () => true,
): Vec3 | null {
  let best: Vec3 | null = null;
  let most = -Infinity;
  for (const triangle of triangles) {
    const corners = cornersOf(mesh, triangle);
    const heights = corners.map((corner) => dot(subtract(corner, through), normal));
    const looks = normalOf(corners);
    if (!looks || dot(looks, direction) <= 0) continue;
    for (let i = 0; i < 3; i++) {
      const j = (i + 1) % 3;
      const [from, to] = [heights[i]!, heights[j]!];
      if (from < 0 === to < 0) continue;
      const point = add(corners[i]!, scaleVector(subtract(corners[j]!, corners[i]!), from / (from - to)));
      const far = dot(point, direction);
      if (far <= most || !counts(point)) continue;
      [best, most] = [point, far];
    }
  }
  return best;
}

/** The point of a patch nearest to a place, of skin that looks about the same way; null of none. */
export function nearestOnPatch({ mesh, triangles }: Patch, place: Vec3, looking: Vec3): Vec3 | null {
  let best: Vec3 | null = null;
  let least = Infinity;
  for (const triangle of triangles) {
    const corners = cornersOf(mesh, triangle);
    const looks = normalOf(corners);
    if (!looks || dot(looks, looking) < 0.3) continue;
    const point = nearestOnTriangle(corners, place);
    const away = subtract(point, place);
    const square = dot(away, away);
    if (square < least) [best, least] = [point, square];
  }
  return best;
}
