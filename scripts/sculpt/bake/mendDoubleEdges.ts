import { cross, dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';

/**
 * Thinning can leave two edges between the same two vertices, which then seem one edge of four triangles; an inner edge
 * between two vertices of the middle plane becomes such a one when it is mirrored. One of the two is turned into the
 * other diagonal of its two triangles, the one that bends the surface least. Throws where none can be turned.
 */
export function mendDoubleEdges(positions: Float32Array, triangles: Uint32Array): void {
  for (let round = 0; round < 20; round++) {
    const corners = cornersByEdge(triangles);
    const double = [...corners].find(([key, found]) => isDouble(positions, key, found.length));
    if (!double) return;
    turnBest(positions, triangles, corners, double[1]);
  }
  throw new Error('Thinning left edges of more than two triangles.');
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** First corners of all sides, by edge. */
function cornersByEdge(triangles: Uint32Array): Map<string, number[]> {
  const corners = new Map<string, number[]>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let e = 0; e < 3; e++) {
      const key = keyOf(triangles[t + e]!, triangles[t + ((e + 1) % 3)]!);
      const known = corners.get(key);
      if (known) known.push(t + e);
      else corners.set(key, [t + e]);
    }
  return corners;
}

function isDouble(positions: Float32Array, key: string, sides: number): boolean {
  if (sides > 2) return true;
  if (sides < 2) return false;
  return key.split(' ').every((v) => positions[Number(v) * 3] === 0);
}

function turnBest(
  positions: Float32Array,
  triangles: Uint32Array,
  corners: ReadonlyMap<string, number[]>,
  sides: readonly number[],
): void {
  const from = (corner: number): number => triangles[corner]!;
  const third = (corner: number): number => triangles[corner - (corner % 3) + ((corner + 2) % 3)]!;
  const normal = (a: number, b: number, c: number): Vec3 => {
    const at = (v: number): Vec3 => [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
    const raw = cross(subtract(at(b), at(a)), subtract(at(c), at(a)));
    const length = Math.hypot(...raw) || 1;
    return [raw[0] / length, raw[1] / length, raw[2] / length];
  };
  let best = -Infinity;
  let chosen: [number, number] | null = null;
  for (const one of sides)
    for (const two of sides) {
      if (from(one) >= from(two)) continue;
      const [a, b, c, d] = [from(one), from(two), third(one), third(two)];
      const areMiddle = positions[c * 3] === 0 && positions[d * 3] === 0;
      if (c === d || areMiddle || corners.has(keyOf(c, d))) continue;
      const before = [normal(a, b, c), normal(b, a, d)];
      const after = [normal(c, a, d), normal(d, b, c)];
      const flatness = Math.min(...after.flatMap((n) => before.map((m) => dot(n, m))));
      if (flatness > best) [best, chosen] = [flatness, [one, two]];
    }
  if (!chosen) throw new Error('An edge of more than two triangles cannot be turned.');
  const [one, two] = chosen;
  const [a, b, c, d] = [from(one), from(two), third(one), third(two)];
  triangles.set([c, a, d], one - (one % 3));
  triangles.set([d, b, c], two - (two % 3));
}
