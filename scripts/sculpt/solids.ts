import { chainOf } from './ballChain.ts';
import { boundsOfBalls, type Bounds } from './bounds.ts';
import { smoothCurve } from './curve.ts';
import { dot, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { turnedAxes } from './vector.ts';

/** Something with an inside: its distance is negative there and close to millimetres near its surface. */
export interface Solid {
  readonly bounds: Bounds;
  readonly distance: (x: number, y: number, z: number) => number;
}

/** An ellipsoid about a centre, radii along its own axes, turned by degrees about x, y, z. */
export function ellipsoid(center: Vec3, radii: Vec3, turn: Vec3 = [0, 0, 0]): Solid {
  const axes = turnedAxes(turn);
  const [cx, cy, cz] = center;
  const [rx, ry, rz] = radii;
  const largest = Math.max(...radii);
  const [[ax, ay, az], [bx, by, bz], [gx, gy, gz]] = [axes.x, axes.y, axes.z];
  return {
    bounds: boundsOfBalls([[cx, cy, cz, largest]]),
    distance: (x, y, z) => {
      const dx = x - cx,
        dy = y - cy,
        dz = z - cz;
      const px = (dx * ax + dy * ay + dz * az) / rx;
      const py = (dx * bx + dy * by + dz * bz) / ry;
      const pz = (dx * gx + dy * gy + dz * gz) / rz;
      const nearness = Math.sqrt(px * px + py * py + pz * pz);
      if (nearness < 1e-6) return -Math.min(rx, ry, rz);
      const qx = px / rx,
        qy = py / ry,
        qz = pz / rz;
      return (nearness * (nearness - 1)) / Math.sqrt(qx * qx + qy * qy + qz * qz);
    },
  };
}

/** A point of a tube: x, y, z and the radius there. */
export type Ball = readonly [number, number, number, number];

/** Round tube along a smooth curve through the balls, in straight pieces of about 4 mm (longer ones show as rings). */
export function tube(balls: readonly Ball[]): Solid {
  const spans = balls
    .slice(1)
    .map(([x, y, z], i) => Math.hypot(x - balls[i]![0], y - balls[i]![1], z - balls[i]![2]));
  const line = smoothCurve(balls, Math.max(4, Math.ceil(Math.max(...spans) / 4)));
  const chain = chainOf(line);
  return {
    bounds: boundsOfBalls(line),
    distance: (x, y, z) => {
      let nearest = Infinity;
      chain(x, y, z, (distance, radius) => {
        if (distance - radius < nearest) nearest = distance - radius;
      });
      return nearest;
    },
  };
}

/** All on the far side of a plane through a point, as far as the bounds reach: `normal` points out of the solid. */
export function halfSpace(point: Vec3, normal: Vec3, bounds: Bounds): Solid {
  const [nx, ny, nz] = normal;
  const offset = dot(point, normal);
  return { bounds, distance: (x, y, z) => x * nx + y * ny + z * nz - offset };
}
