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
  place[0] = px;
  place[1] = py;
  place[2] = pz;
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
        for (let t = first; t < first + count; t++) compare(tree, t, found);
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

/** Looks whether a triangle is nearer to a place than what is found, as `nearestInTree` does with all. */
export function nearestOf(
  tree: TriangleTree,
  triangle: number,
  px: number,
  py: number,
  pz: number,
  found: Nearest,
): void {
  place[0] = px;
  place[1] = py;
  place[2] = pz;
  compare(tree, triangle, found);
}

/** Where the nearest is sought. Handed on from call to call, each of its numbers would be made an object each time. */
const place = new Float64Array(3);

/**
 * As `nearestOnTriangle` (Ericson 2005, 5.1.5), telling the feature. The second and third corner are reckoned with alike,
 * so that a triangle is as near as the same one turned round.
 */
function compare({ corners: c, triangles }: TriangleTree, triangle: number, found: Nearest): void {
  const at = triangle * 9;
  const abx = c[at + 3]! - c[at]!;
  const aby = c[at + 4]! - c[at + 1]!;
  const abz = c[at + 5]! - c[at + 2]!;
  const acx = c[at + 6]! - c[at]!;
  const acy = c[at + 7]! - c[at + 1]!;
  const acz = c[at + 8]! - c[at + 2]!;
  const apx = place[0]! - c[at]!;
  const apy = place[1]! - c[at + 1]!;
  const apz = place[2]! - c[at + 2]!;
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  const abac = abx * acx + aby * acy + abz * acz;
  const d3 = d1 - (abx * abx + aby * aby + abz * abz);
  const d4 = d2 - abac;
  const d5 = d1 - abac;
  const d6 = d2 - (acx * acx + acy * acy + acz * acz);
  const va = d3 * d6 - d5 * d4;
  const vb = d5 * d2 - d1 * d6;
  const vc = d1 * d4 - d3 * d2;
  // The nearest point is a + v ab + w ac.
  let [feature, v, w] = [0, 0, 0];
  if (d1 <= 0 && d2 <= 0) feature = 4;
  else if (d3 >= 0 && d4 <= d3) {
    feature = 5;
    v = 1;
  } else if (vc <= 0 && d1 >= 0 && d3 <= 0) {
    feature = 1;
    v = d1 / (d1 - d3);
  } else if (d6 >= 0 && d5 <= d6) {
    feature = 6;
    w = 1;
  } else if (vb <= 0 && d2 >= 0 && d6 <= 0) {
    feature = 3;
    w = d2 / (d2 - d6);
  } else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    feature = 2;
    v = (d5 - d6) / (d4 - d3 + (d5 - d6));
    w = (d4 - d3) / (d4 - d3 + (d5 - d6));
  } else {
    v = vb / (va + (vb + vc));
    w = vc / (va + (vb + vc));
  }
  const x = c[at]! + (v * abx + w * acx);
  const y = c[at + 1]! + (v * aby + w * acy);
  const z = c[at + 2]! + (v * abz + w * acz);
  const squared = (place[0]! - x) ** 2 + (place[1]! - y) ** 2 + (place[2]! - z) ** 2;
  if (!(squared <= found.squared)) return;
  if (squared === found.squared && !(triangles[triangle]! < triangles[found.triangle]!)) return;
  found.squared = squared;
  found.triangle = triangle;
  found.feature = feature;
  found.x = x;
  found.y = y;
  found.z = z;
}
