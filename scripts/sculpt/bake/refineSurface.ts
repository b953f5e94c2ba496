import type { Surface } from '../extractSurface.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

/**
 * The surface with every edge halved that lies within reach of a place, so that finer forms fit on it once its vertices
 * are drawn onto the field. Edges of the middle plane stay in it; triangles at the brim are parted to match.
 */
export function refineSurface({ positions, triangles }: Surface, center: Vec3, reachMm: number): Surface {
  const points = [...positions];
  const halves = new Map<number, number>();
  const count = positions.length / 3;
  const half = (a: number, b: number): number | null => {
    const key = a < b ? a * count + b : b * count + a;
    const known = halves.get(key);
    if (known !== undefined) return known;
    const middle = [0, 1, 2].map((k) => (positions[a * 3 + k]! + positions[b * 3 + k]!) / 2) as [
      number,
      number,
      number,
    ];
    if (Math.hypot(middle[0] - center[0], middle[1] - center[1], middle[2] - center[2]) > reachMm)
      return null;
    const vertex = points.length / 3;
    points.push(...middle);
    halves.set(key, vertex);
    return vertex;
  };
  const refined: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const;
    const middles = corners.map((a, e) => half(a, corners[(e + 1) % 3]!));
    refined.push(...partTriangle(corners, middles));
  }
  return { positions: new Float32Array(points), triangles: new Uint32Array(refined) };
}

/** The triangle in one to four parts, by which of its edges have a vertex in their middle. */
function partTriangle(
  [a, b, c]: readonly [number, number, number],
  middles: readonly (number | null)[],
): number[] {
  const [ab, bc, ca] = middles as [number | null, number | null, number | null];
  const split = middles.filter((vertex) => vertex !== null).length;
  if (split === 0) return [a, b, c];
  if (split === 3) return [a, ab!, ca!, ab!, b, bc!, ca!, bc!, c, ab!, bc!, ca!];
  // Turned so that the first edge is split, and the second where two are.
  if (ab === null || (split === 2 && bc === null)) return partTriangle([b, c, a], [bc, ca, ab]);
  return split === 1 ? [a, ab, c, ab, b, c] : [ab, b, bc!, a, ab, bc!, a, bc!, c];
}
