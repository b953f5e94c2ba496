import { nearestOnTriangle } from '../../geometry/nearestOnTriangle.ts';
import { add, cross, dot, normalize, scaleVector, subtract, type Vec3 } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** Some triangles of a mesh, by their first corners' places in its indices. */
export interface Patch {
  readonly mesh: TriangleMesh;
  readonly triangles: Uint32Array;
  /** Whether a triangle counts; slow, so that it is asked last. */
  readonly counts: (triangle: number) => boolean;
}

type Corners = readonly [Vec3, Vec3, Vec3];

const cornerOf = ({ positions, indices }: TriangleMesh, corner: number): Vec3 => {
  const at = indices[corner]! * 3;
  return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
};

/** The corners of the triangle whose first corner has that place in the indices. */
export const cornersOf = (mesh: TriangleMesh, triangle: number): Corners => [
  cornerOf(mesh, triangle),
  cornerOf(mesh, triangle + 1),
  cornerOf(mesh, triangle + 2),
];

const normalOf = ([a, b, c]: Corners): Vec3 | null => normalize(cross(subtract(b, a), subtract(c, a)));

/** Skin that looks away from a direction by more than this is passed over: what a figure stands on, too. */
const lookingAway = -0.5;

/**
 * The corner of a patch that is farthest by `far`, which gives −∞ for what does not count; null of none.
 * @param looking the way that its skin may not look away from
 */
export function farthestCorner(
  { mesh, triangles, counts }: Patch,
  far: (point: Vec3) => number,
  looking: Vec3,
): Vec3 | null {
  const looksSo = (triangle: number): boolean => {
    const looks = normalOf(cornersOf(mesh, triangle));
    return looks !== null && dot(looks, looking) > lookingAway;
  };
  let best: Vec3 | null = null;
  let most = -Infinity;
  for (const triangle of triangles)
    for (let i = triangle; i < triangle + 3; i++) {
      const point = cornerOf(mesh, i);
      const away = far(point);
      if (away > most && looksSo(triangle) && counts(triangle)) [best, most] = [point, away];
    }
  return best;
}

/**
 * The point of the line in which a plane cuts a patch that lies farthest in a direction; null of none. Skin that looks
 * away from the direction is passed over.
 */
export function farthestOfProfile(
  { mesh, triangles, counts }: Patch,
  through: Vec3,
  normal: Vec3,
  direction: Vec3,
): Vec3 | null {
  let best: Vec3 | null = null;
  let most = -Infinity;
  for (const triangle of triangles) {
    const corners = cornersOf(mesh, triangle);
    const heights = corners.map((corner) => dot(subtract(corner, through), normal));
    if (heights.every((height) => height < 0) || heights.every((height) => height >= 0)) continue;
    const looks = normalOf(corners);
    if (!looks || dot(looks, direction) <= 0) continue;
    for (let i = 0; i < 3; i++) {
      const j = (i + 1) % 3;
      const [from, to] = [heights[i]!, heights[j]!];
      if (from < 0 === to < 0) continue;
      const point = add(corners[i]!, scaleVector(subtract(corners[j]!, corners[i]!), from / (from - to)));
      const far = dot(point, direction);
      if (far > most && counts(triangle)) [best, most] = [point, far];
    }
  }
  return best;
}

/** The point of a patch nearest to a place, of skin that looks about the same way; null of none. */
export function nearestOnPatch({ mesh, triangles, counts }: Patch, place: Vec3, looking: Vec3): Vec3 | null {
  let best: Vec3 | null = null;
  let least = Infinity;
  for (const triangle of triangles) {
    const corners = cornersOf(mesh, triangle);
    if (squareToBox(corners, place) >= least) continue;
    const looks = normalOf(corners);
    if (!looks || dot(looks, looking) < 0.3) continue;
    const point = nearestOnTriangle(corners, place);
    const away = subtract(point, place);
    const square = dot(away, away);
    if (square < least && counts(triangle)) [best, least] = [point, square];
  }
  return best;
}

/** No point of a triangle is nearer than the box about it. */
function squareToBox([a, b, c]: Corners, place: Vec3): number {
  let square = 0;
  for (let axis = 0; axis < 3; axis++) {
    const [low, high] = [Math.min(a[axis]!, b[axis]!, c[axis]!), Math.max(a[axis]!, b[axis]!, c[axis]!)];
    square += Math.max(0, low - place[axis]!, place[axis]! - high) ** 2;
  }
  return square;
}
