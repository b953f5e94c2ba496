import type { TriangleTree } from './triangleTree.ts';

/** The point of a mesh that is nearest to another; reused from search to search. */
export interface Nearest {
  /** In the order of the tree's leaves; −1 where nothing was found. */
  triangle: number;
  /** 0 the inside; 1 to 3 the edges from the corners 0 to 2; 4 to 6 the corners. */
  feature: number;
  squared: number;
  x: number;
  y: number;
  z: number;
}

export const nothingNear = (): Nearest => ({ triangle: -1, feature: 0, squared: Infinity, x: 0, y: 0, z: 0 });

/** Single precision can be halved 277 times along each of three axes, and what lies at one place 32 times by its number. */
const deepest = 1024;
const stack = new Int32Array(deepest);
const reach = new Float64Array(deepest);

/**
 * Writes into `found` the point of the surface nearest to a place, or leaves it where none is nearer than
 * `found.squared`: a start from a neighbour's answer saves most of the search.
 */
export function nearestInTree(tree: TriangleTree, px: number, py: number, pz: number, found: Nearest): void {
  const { bounds, links, counts } = tree;
  if (links.length === 0) return;
  stack[0] = 0;
  reach[0] = squaredToBox(bounds, 0, px, py, pz);
  let depth = 1;
  while (depth > 0) {
    depth--;
    let node = stack[depth]!;
    if (reach[depth]! >= found.squared) continue;
    while (counts[node] === 0) {
      const left = node + 1;
      const right = links[node]!;
      const toLeft = squaredToBox(bounds, left * 6, px, py, pz);
      const toRight = squaredToBox(bounds, right * 6, px, py, pz);
      const isLeftNearer = toLeft <= toRight;
      const far = isLeftNearer ? toRight : toLeft;
      if (far < found.squared) {
        stack[depth] = isLeftNearer ? right : left;
        reach[depth++] = far;
      }
      node = isLeftNearer ? left : right;
      if ((isLeftNearer ? toLeft : toRight) >= found.squared) {
        node = -1;
        break;
      }
    }
    if (node < 0) continue;
    const first = -1 - links[node]!;
    for (let t = first; t < first + counts[node]!; t++) nearestOf(tree.corners, t, px, py, pz, found);
  }
}

function squaredToBox(b: Float32Array, at: number, x: number, y: number, z: number): number {
  const dx = Math.max(b[at]! - x, 0, x - b[at + 3]!);
  const dy = Math.max(b[at + 1]! - y, 0, y - b[at + 4]!);
  const dz = Math.max(b[at + 2]! - z, 0, z - b[at + 5]!);
  return dx * dx + dy * dy + dz * dz;
}

/** As `nearestOnTriangle` (Ericson 2005, 5.1.5), without making anything, and telling the feature. */
export function nearestOf(
  c: Float64Array,
  t: number,
  px: number,
  py: number,
  pz: number,
  found: Nearest,
): void {
  const at = t * 9;
  const ax = c[at]!;
  const ay = c[at + 1]!;
  const az = c[at + 2]!;
  const abx = c[at + 3]! - ax;
  const aby = c[at + 4]! - ay;
  const abz = c[at + 5]! - az;
  const acx = c[at + 6]! - ax;
  const acy = c[at + 7]! - ay;
  const acz = c[at + 8]! - az;
  const apx = px - ax;
  const apy = py - ay;
  const apz = pz - az;
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  if (d1 <= 0 && d2 <= 0) return take(found, t, 4, ax, ay, az, px, py, pz);
  const ab2 = abx * abx + aby * aby + abz * abz;
  const ac2 = acx * acx + acy * acy + acz * acz;
  const abac = abx * acx + aby * acy + abz * acz;
  const d3 = d1 - ab2;
  const d4 = d2 - abac;
  if (d3 >= 0 && d4 <= d3) return take(found, t, 5, ax + abx, ay + aby, az + abz, px, py, pz);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) {
    const s = d1 / (d1 - d3);
    return take(found, t, 1, ax + s * abx, ay + s * aby, az + s * abz, px, py, pz);
  }
  const d5 = d1 - abac;
  const d6 = d2 - ac2;
  if (d6 >= 0 && d5 <= d6) return take(found, t, 6, ax + acx, ay + acy, az + acz, px, py, pz);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) {
    const s = d2 / (d2 - d6);
    return take(found, t, 3, ax + s * acx, ay + s * acy, az + s * acz, px, py, pz);
  }
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const s = (d4 - d3) / (d4 - d3 + (d5 - d6));
    const x = ax + abx + s * (acx - abx);
    const y = ay + aby + s * (acy - aby);
    const z = az + abz + s * (acz - abz);
    return take(found, t, 2, x, y, z, px, py, pz);
  }
  const whole = va + vb + vc;
  const v = vb / whole;
  const w = vc / whole;
  const x = ax + v * abx + w * acx;
  const y = ay + v * aby + w * acy;
  const z = az + v * abz + w * acz;
  take(found, t, 0, x, y, z, px, py, pz);
}

function take(
  found: Nearest,
  triangle: number,
  feature: number,
  x: number,
  y: number,
  z: number,
  px: number,
  py: number,
  pz: number,
): void {
  const squared = (px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2;
  if (!(squared < found.squared)) return;
  found.squared = squared;
  found.triangle = triangle;
  found.feature = feature;
  found.x = x;
  found.y = y;
  found.z = z;
}
