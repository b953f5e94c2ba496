import { boundsOfBalls, type Bounds } from './bounds.ts';
import { smoothCurve } from './curve.ts';
import { dot, type Vector, turnedAxes } from './vector.ts';

/** Something with an inside: its distance is negative there and close to millimetres near its surface. */
export interface Solid {
  readonly bounds: Bounds;
  readonly distance: (x: number, y: number, z: number) => number;
}

/** An ellipsoid about a centre, radii along its own axes, turned by degrees about x, y, z. */
export function ellipsoid(center: Vector, radii: Vector, turn: Vector = [0, 0, 0]): Solid {
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
  const flat = new Float64Array(line.flat());
  const pieces = line.length - 1;
  return {
    bounds: boundsOfBalls(line),
    distance: (x, y, z) => {
      let nearest = Infinity;
      for (let piece = 0; piece < pieces; piece++) {
        const at = piece * 4;
        const ax = flat[at]!,
          ay = flat[at + 1]!,
          az = flat[at + 2]!,
          radius = flat[at + 3]!;
        const bx = flat[at + 4]! - ax,
          by = flat[at + 5]! - ay,
          bz = flat[at + 6]! - az;
        const px = x - ax,
          py = y - ay,
          pz = z - az;
        let along = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz + 1e-12);
        along = along < 0 ? 0 : along > 1 ? 1 : along;
        const dx = px - bx * along,
          dy = py - by * along,
          dz = pz - bz * along;
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz) - (radius + (flat[at + 7]! - radius) * along);
        if (distance < nearest) nearest = distance;
      }
      return nearest;
    },
  };
}

/** All on the far side of a plane through a point, as far as the bounds reach: `normal` points out of the solid. */
export function halfSpace(point: Vector, normal: Vector, bounds: Bounds): Solid {
  const [nx, ny, nz] = normal;
  const offset = dot(point, normal);
  return { bounds, distance: (x, y, z) => x * nx + y * ny + z * nz - offset };
}
