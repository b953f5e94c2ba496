import { leafSize, splitNode, type TriangleTree } from './triangleTree.ts';

/** The point of a mesh that is nearest to another; reused from search to search. */
export interface Nearest {
  /** In the order of the tree; −1 where nothing was found. */
  triangle: number;
  /** 0 the inside; 1 to 3 the edges from the tree's corners 0 to 2; 4 to 6 these corners. */
  feature: number;
  squared: number;
  x: number;
  y: number;
  z: number;
}

export const nothingNear = (): Nearest => ({ triangle: -1, feature: 0, squared: Infinity, x: 0, y: 0, z: 0 });

/**
 * A split leaves each side an eighth of the triangles, some 100 times, or halves what their middles spread, which single
 * precision can be 277 times along each of three axes, or their number, 20 times.
 */
const deepest = 1024;
const stack = new Int32Array(deepest);
const reach = new Float64Array(deepest);

/**
 * Writes into `found` the point of the surface nearest to a place, or leaves it where none is nearer than
 * `found.squared`: a start from a neighbour's answer saves most of the search. Of triangles equally near the one with the
 * lowest number in the mesh is found, so that the answer does not hang on where the search began.
 */
export function nearestInTree(tree: TriangleTree, px: number, py: number, pz: number, found: Nearest): void {
  const { bounds, links, counts } = tree;
  if (tree.nodes === 0) return;
  stack[0] = 0;
  reach[0] = squaredToBox(bounds, 0, px, py, pz);
  let depth = 1;
  while (depth > 0) {
    depth--;
    let node = stack[depth]!;
    let near = reach[depth]!;
    while (near <= found.squared) {
      const count = counts[node]!;
      if (count > leafSize) splitNode(tree, node);
      else if (count > 0) {
        const first = -1 - links[node]!;
        for (let t = first; t < first + count; t++) nearestOf(tree, t, px, py, pz, found);
        break;
      }
      const left = links[node]!;
      const right = left + 1;
      const toLeft = squaredToBox(bounds, left * 6, px, py, pz);
      const toRight = squaredToBox(bounds, right * 6, px, py, pz);
      const isLeftNearer = toLeft <= toRight;
      const far = isLeftNearer ? toRight : toLeft;
      if (far <= found.squared) {
        stack[depth] = isLeftNearer ? right : left;
        reach[depth++] = far;
      }
      node = isLeftNearer ? left : right;
      near = isLeftNearer ? toLeft : toRight;
    }
  }
}

function squaredToBox(b: Float32Array, at: number, x: number, y: number, z: number): number {
  const dx = Math.max(b[at]! - x, 0, x - b[at + 3]!);
  const dy = Math.max(b[at + 1]! - y, 0, y - b[at + 4]!);
  const dz = Math.max(b[at + 2]! - z, 0, z - b[at + 5]!);
  return dx * dx + dy * dy + dz * dz;
}

/**
 * As `nearestOnTriangle` (Ericson 2005, 5.1.5), without making anything, and telling the feature. The second and third
 * corner are reckoned with alike, so that a triangle is as near as the same one turned round.
 */
export function nearestOf(
  { corners: c, triangles }: TriangleTree,
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
  if (d1 <= 0 && d2 <= 0) return take(found, triangles, t, 4, ax, ay, az, px, py, pz);
  const ab2 = abx * abx + aby * aby + abz * abz;
  const ac2 = acx * acx + acy * acy + acz * acz;
  const abac = abx * acx + aby * acy + abz * acz;
  const d3 = d1 - ab2;
  const d4 = d2 - abac;
  if (d3 >= 0 && d4 <= d3) return take(found, triangles, t, 5, ax + abx, ay + aby, az + abz, px, py, pz);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) {
    const s = d1 / (d1 - d3);
    return take(found, triangles, t, 1, ax + s * abx, ay + s * aby, az + s * abz, px, py, pz);
  }
  const d5 = d1 - abac;
  const d6 = d2 - ac2;
  if (d6 >= 0 && d5 <= d6) return take(found, triangles, t, 6, ax + acx, ay + acy, az + acz, px, py, pz);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) {
    const s = d2 / (d2 - d6);
    return take(found, triangles, t, 3, ax + s * acx, ay + s * acy, az + s * acz, px, py, pz);
  }
  const va = d3 * d6 - d5 * d4;
  const isAcross = va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0;
  const whole = isAcross ? d4 - d3 + (d5 - d6) : va + (vb + vc);
  const v = (isAcross ? d5 - d6 : vb) / whole;
  const w = (isAcross ? d4 - d3 : vc) / whole;
  const x = ax + (v * abx + w * acx);
  const y = ay + (v * aby + w * acy);
  const z = az + (v * abz + w * acz);
  take(found, triangles, t, isAcross ? 2 : 0, x, y, z, px, py, pz);
}

function take(
  found: Nearest,
  triangles: Uint32Array,
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
  if (!(squared <= found.squared)) return;
  if (squared === found.squared && !(triangles[triangle]! < triangles[found.triangle]!)) return;
  found.squared = squared;
  found.triangle = triangle;
  found.feature = feature;
  found.x = x;
  found.y = y;
  found.z = z;
}
