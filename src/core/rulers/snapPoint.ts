import { nearestOnTriangle } from '../geometry/nearestOnTriangle.ts';
import {
  add,
  cross,
  dot,
  lengthOf,
  normalize,
  scaleVector,
  subtract,
  type Vec3,
} from '../geometry/vectors.ts';
import type { MeshRays } from '../geometry/meshRays.ts';

/** A point of the surface and what it was drawn to. */
export interface SnappedPoint {
  readonly at: Vec3;
  readonly to: 'surface' | 'vertex' | 'edge' | 'ridge';
  /** Which way the surface looks there, of length 1. */
  readonly normal: Vec3;
}

/** Faces that meet at more than this make a ridge or a groove. */
const ridgeDeg = 30;

/** An edge of the surface near a place, with the faces on it. */
interface NearbyEdge {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly looks: Vec3[];
}

const keyOf = (point: Vec3): string => point.join();

/**
 * Draws a point of a surface to what lies within reach: the end of an edge first where it is very near, then a ridge,
 * then an edge; else it stays.
 */
export function snapPoint(mesh: Pick<MeshRays, 'within'>, at: Vec3, reach: number): SnappedPoint {
  const edges = new Map<string, NearbyEdge>();
  let normal: Vec3 = [0, 1, 0];
  let least = Infinity;
  for (const corners of mesh.within(at, reach)) {
    const looks = normalize(cross(subtract(corners[1], corners[0]), subtract(corners[2], corners[0])));
    if (!looks) continue;
    const away = lengthOf(subtract(nearestOnTriangle(corners, at), at));
    if (away < least) [normal, least] = [looks, away];
    for (let i = 0; i < 3; i++) {
      const [from, to] = [corners[i]!, corners[(i + 1) % 3]!];
      const key = keyOf(from) < keyOf(to) ? `${keyOf(from)} ${keyOf(to)}` : `${keyOf(to)} ${keyOf(from)}`;
      const edge = edges.get(key) ?? { from, to, looks: [] };
      edge.looks.push(looks);
      edges.set(key, edge);
    }
  }
  const all = [...edges.values()];
  const vertex = nearestOf(
    all.flatMap(({ from, to }) => [from, to]),
    at,
    reach / 2,
  );
  if (vertex) return { at: vertex, to: 'vertex', normal };
  const ridge = nearestOf(
    all.filter(isRidge).map((edge) => nearestOnEdge(edge, at)),
    at,
    reach,
  );
  if (ridge) return { at: ridge, to: 'ridge', normal };
  const edge = nearestOf(
    all.map((each) => nearestOnEdge(each, at)),
    at,
    reach / 3,
  );
  return edge ? { at: edge, to: 'edge', normal } : { at, to: 'surface', normal };
}

const isRidge = ({ looks: [a, b] }: NearbyEdge): boolean =>
  a !== undefined && b !== undefined && dot(a, b) < Math.cos((ridgeDeg * Math.PI) / 180);

function nearestOnEdge({ from, to }: NearbyEdge, at: Vec3): Vec3 {
  const way = subtract(to, from);
  const square = dot(way, way);
  const share = square > 0 ? dot(subtract(at, from), way) / square : 0;
  return add(from, scaleVector(way, Math.min(1, Math.max(0, share))));
}

function nearestOf(points: readonly Vec3[], at: Vec3, within: number): Vec3 | null {
  let [nearest, least] = [null as Vec3 | null, within];
  for (const point of points) {
    const away = Math.hypot(...subtract(point, at));
    if (away <= least) [nearest, least] = [point, away];
  }
  return nearest;
}
