import { findSelfCrossings } from '../../../src/core/geometry/selfCrossings.ts';
import { mirrorSurface } from '../surfaces.ts';

/** An inner edge of a half surface: where its side begins in either triangle, as places in the list of corners. */
interface InnerEdge {
  readonly one: number;
  readonly other: number;
}

/**
 * Turns edges of a level's triangles until in none of the shapes two triangles cross, in place; what cannot be mended
 * so is left. Returns how many pairs still cross over all shapes.
 */
export function mendCrossings(shapes: readonly Float32Array[], triangles: Uint32Array): number {
  const count = (): number => shapes.reduce((sum, shape) => sum + crossingsOf(shape, triangles).length, 0);
  let least = count();
  for (let round = 0; least > 0 && round < 12; round++) {
    const before = least;
    for (const edge of edgesOfCrossings(shapes, triangles)) {
      const kept = triangles.slice();
      if (!turnEdge(shapes[0]!, triangles, edge)) continue;
      const now = count();
      if (now < least) {
        least = now;
        break;
      }
      triangles.set(kept);
    }
    if (least === before) break;
  }
  return least;
}

const crossingsOf = (half: Float32Array, triangles: Uint32Array): ReturnType<typeof findSelfCrossings> => {
  const whole = mirrorSurface({ positions: half, triangles });
  const left = half.length / 3;
  // Each pair stands on both sides; pairs across the middle plane count too.
  return findSelfCrossings({ positions: whole.positions, indices: whole.triangles }).filter(
    ({ triangles: pair }) => pair.some((corners) => corners.every((vertex) => vertex < left)),
  );
};

/** Edges of triangles that cross another, of the left half. */
function edgesOfCrossings(shapes: readonly Float32Array[], triangles: Uint32Array): InnerEdge[] {
  const sides = new Map<string, number>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let e = 0; e < 3; e++) sides.set(`${triangles[t + e]} ${triangles[t + ((e + 1) % 3)]}`, t + e);
  const edges = new Map<string, InnerEdge>();
  for (const shape of shapes)
    for (const { triangles: pair } of crossingsOf(shape, triangles))
      for (const corners of pair)
        for (let e = 0; e < 3; e++) {
          const [a, b] = [corners[e]!, corners[(e + 1) % 3]!];
          const [one, other] = [sides.get(`${a} ${b}`), sides.get(`${b} ${a}`)];
          if (one !== undefined && other !== undefined)
            edges.set(a < b ? `${a} ${b}` : `${b} ${a}`, { one, other });
        }
  return [...edges.values()];
}

/** Replaces an edge by the other diagonal of its two triangles; false where that edge is there or lies in the middle plane. */
function turnEdge(shape: Float32Array, triangles: Uint32Array, { one, other }: InnerEdge): boolean {
  const third = (corner: number): number => triangles[corner - (corner % 3) + ((corner + 2) % 3)]!;
  const [a, b, c, d] = [triangles[one]!, triangles[other]!, third(one), third(other)];
  if (shape[c * 3] === 0 && shape[d * 3] === 0) return false;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = triangles.subarray(t, t + 3);
    if (corners.includes(c) && corners.includes(d)) return false;
  }
  triangles.set([c, a, d], one - (one % 3));
  triangles.set([d, b, c], other - (other % 3));
  return true;
}
