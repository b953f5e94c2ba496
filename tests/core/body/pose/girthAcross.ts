import { convexHull, perimeterOf } from '../../../../src/core/geometry/convexHull.ts';
import { cross, dot, normalize, subtract, type Vec3 } from '../../../../src/core/geometry/vectors.ts';

/** How long a tape is about what a plane through a point cuts of triangles no farther than a reach from it, mm. */
export function girthAcross(corners: readonly Vec3[], point: Vec3, along: Vec3, reachMm: number): number {
  const across = normalize(cross(along, Math.abs(along[0]) < 0.8 ? [1, 0, 0] : [0, 0, 1]))!;
  const third = cross(along, across);
  const cuts: number[] = [];
  for (let t = 0; t < corners.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = subtract(corners[t + k]!, point);
      const b = subtract(corners[t + ((k + 1) % 3)]!, point);
      const [high, low] = [dot(a, along), dot(b, along)];
      if (high <= 0 === low <= 0) continue;
      const share = high / (high - low);
      const x = dot(a, across) + share * (dot(b, across) - dot(a, across));
      const y = dot(a, third) + share * (dot(b, third) - dot(a, third));
      if (Math.hypot(x, y) < reachMm) cuts.push(x, y);
    }
  return perimeterOf(convexHull(Float64Array.from(cuts)));
}
