import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { transformBox } from '../../../src/core/geometry/boxes.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Solid } from './solid.ts';

/** An ellipsoid with its axes along x, y and z; the distance is exact to first order near the skin. */
export function ellipsoid(centre: Vec3, radii: Vec3): Solid {
  const [cx, cy, cz] = centre;
  const [a, b, c] = radii;
  return {
    bounds: { min: [cx - a, cy - b, cz - c], max: [cx + a, cy + b, cz + c] },
    distance(x, y, z) {
      const u = (x - cx) / a;
      const v = (y - cy) / b;
      const w = (z - cz) / c;
      const level = Math.sqrt(u * u + v * v + w * w);
      const slope = Math.sqrt((u * u) / (a * a) + (v * v) / (b * b) + (w * w) / (c * c));
      return slope < 1e-9 ? -Math.min(a, b, c) : (level * (level - 1)) / slope;
    },
  };
}

/** Two balls and the cone that touches both (I. Quilez, round cone): a limb from `from` to `to`. */
export function roundCone(from: Vec3, fromRadius: number, to: Vec3, toRadius: number): Solid {
  const length = distance(from, to);
  const [ux, uy, uz] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length, (to[2] - from[2]) / length];
  const sine = (fromRadius - toRadius) / length;
  const cosine = Math.sqrt(1 - sine * sine);
  const reach = (f: (...n: number[]) => number, sign: number): Vec3 => [
    f(from[0] + sign * fromRadius, to[0] + sign * toRadius),
    f(from[1] + sign * fromRadius, to[1] + sign * toRadius),
    f(from[2] + sign * fromRadius, to[2] + sign * toRadius),
  ];
  return {
    bounds: { min: reach(Math.min, -1), max: reach(Math.max, 1) },
    distance(x, y, z) {
      const [px, py, pz] = [x - from[0], y - from[1], z - from[2]];
      const along = px * ux + py * uy + pz * uz;
      const square = px * px + py * py + pz * pz;
      const aside = Math.sqrt(Math.max(square - along * along, 0));
      const foot = along * cosine - aside * sine;
      if (foot < 0) return Math.sqrt(square) - fromRadius;
      if (foot > length * cosine) return Math.hypot(aside, along - length) - toRadius;
      return aside * cosine + along * sine - fromRadius;
    },
  };
}

/** How a solid made about its own origin is set into the figure: scaled, turned (degrees about x, y, z), moved. */
export function placement(at: Vec3, turnDeg: Vec3 = [0, 0, 0], scale: Vec3 = [1, 1, 1]): Matrix4 {
  const [x, y, z] = turnDeg.map((degrees) => (degrees * Math.PI) / 180);
  const turn = new Quaternion().setFromEuler(new Euler(x, y, z, 'ZYX'));
  return new Matrix4().compose(new Vector3(...at), turn, new Vector3(...scale));
}

/** A solid scaled, turned and moved. Distances are scaled by the least of the three scales. */
export function place(solid: Solid, matrix: Matrix4): Solid {
  const inverse = matrix.clone().invert().elements as readonly number[];
  const [a = 1, b = 0, c = 0, , d = 0, e = 1, f = 0, , g = 0, h = 0, i = 1, , tx = 0, ty = 0, tz = 0] =
    inverse;
  const { x: sx, y: sy, z: sz } = new Vector3().setFromMatrixScale(matrix);
  const measure = Math.min(sx, sy, sz);
  return {
    bounds: transformBox(matrix.elements, solid.bounds),
    distance: (x, y, z) =>
      measure *
      solid.distance(a * x + d * y + g * z + tx, b * x + e * y + h * z + ty, c * x + f * y + i * z + tz),
  };
}
