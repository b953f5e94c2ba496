import { nearestInTree, nearestOf, nothingNear, type Nearest } from '../geometry/nearestInTree.ts';
import type { TriangleTree } from '../geometry/triangleTree.ts';
import { dot, type Vec3 } from '../geometry/vectors.ts';
import type { MirrorPlane } from '../landmarks/mirrorPlane.ts';

/** How points of a surface, mirrored in a plane, miss it. */
export interface MirrorMisfits {
  /** How far each mirrored point is from the surface. */
  readonly distances: Float64Array;
  /** How each distance changes: 3 numbers, by the plane's turns along two directions and its shift along its normal. */
  readonly slopes: Float64Array;
}

/**
 * The misfits of points (3 numbers each) to a surface about a plane. A point p is mirrored to p − 2 s n, where s is its
 * height over the plane; its distance changes along the way from its foot, so that a change dn of the normal and a
 * shift dd change it by 2 m·n dd − 2 (dn·(p − at) m·n + s m·dn), m of length 1 along that way.
 * @param turns two directions at right angles to the normal and to each other, of length 1
 */
export function mirrorMisfits(
  tree: TriangleTree,
  points: Float64Array,
  { at, normal }: MirrorPlane,
  turns: readonly [Vec3, Vec3],
): MirrorMisfits {
  const count = points.length / 3;
  const [distances, slopes] = [new Float64Array(count), new Float64Array(count * 3)];
  const [[nx, ny, nz], [ax, ay, az], [bx, by, bz]] = [normal, ...turns];
  const [offset, alongA, alongB] = [dot(at, normal), dot(at, turns[0]), dot(at, turns[1])];
  const found = nothingNear();
  const way = new Float64Array(3);
  for (let i = 0, p = 0; i < count; i++, p += 3) {
    const px = points[p]!;
    const py = points[p + 1]!;
    const pz = points[p + 2]!;
    const height = nx * px + ny * py + nz * pz - offset;
    const x = px - 2 * height * nx;
    const y = py - 2 * height * ny;
    const z = pz - 2 * height * nz;
    const last = found.triangle;
    found.squared = Infinity;
    found.triangle = -1;
    if (last >= 0) nearestOf(tree, last, x, y, z, found);
    nearestInTree(tree, x, y, z, found);
    distances[i] = putWay(tree, found, x, y, z, way);
    const across = way[0]! * nx + way[1]! * ny + way[2]! * nz;
    const turnA = ax * px + ay * py + az * pz - alongA;
    const turnB = bx * px + by * py + bz * pz - alongB;
    slopes[p] = -2 * (turnA * across + height * (way[0]! * ax + way[1]! * ay + way[2]! * az));
    slopes[p + 1] = -2 * (turnB * across + height * (way[0]! * bx + way[1]! * by + way[2]! * bz));
    slopes[p + 2] = 2 * across;
  }
  return { distances, slopes };
}

/** Writes the direction, of length 1, from the nearest point to a place, and gives the distance; zeros where there is none. */
function putWay(
  { corners }: TriangleTree,
  { triangle, feature, x, y, z }: Nearest,
  px: number,
  py: number,
  pz: number,
  way: Float64Array,
): number {
  way[0] = px - x;
  way[1] = py - y;
  way[2] = pz - z;
  const distance = lengthOfThree(way);
  // Over the inside of a triangle it is the triangle's normal, which is sure however near the place is.
  if (feature === 0) putNormal(corners, triangle * 9, way);
  const length = lengthOfThree(way);
  const side = feature === 0 && way[0] * (px - x) + way[1] * (py - y) + way[2] * (pz - z) < 0 ? -1 : 1;
  for (let axis = 0; axis < 3; axis++) way[axis] = length > 0 ? (side * way[axis]!) / length : 0;
  return distance;
}

/** `Math.hypot` takes several times as long. */
const lengthOfThree = (v: Float64Array): number => Math.sqrt(v[0]! * v[0]! + v[1]! * v[1]! + v[2]! * v[2]!);

function putNormal(c: Float32Array, at: number, into: Float64Array): void {
  const ux = c[at + 3]! - c[at]!;
  const uy = c[at + 4]! - c[at + 1]!;
  const uz = c[at + 5]! - c[at + 2]!;
  const vx = c[at + 6]! - c[at]!;
  const vy = c[at + 7]! - c[at + 1]!;
  const vz = c[at + 8]! - c[at + 2]!;
  into[0] = uy * vz - uz * vy;
  into[1] = uz * vx - ux * vz;
  into[2] = ux * vy - uy * vx;
}
