import { chainOf } from './ballChain.ts';
import { boundsOfBalls, type Bounds } from './bounds.ts';
import { smoothCurve } from './curve.ts';
import type { Ball } from './solids.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { turnedAxes } from './vector.ts';

/** How strongly a place is raised: 1 in the middle, 0 outside the bounds, smooth between. */
export interface Bump {
  readonly bounds: Bounds;
  readonly strength: (x: number, y: number, z: number) => number;
}

/** An ellipsoidal bump. */
export function dab(center: Vec3, radii: Vec3, turn: Vec3 = [0, 0, 0]): Bump {
  const [[ax, ay, az], [bx, by, bz], [gx, gy, gz]] = Object.values(turnedAxes(turn)) as [Vec3, Vec3, Vec3];
  const [cx, cy, cz] = center;
  const [rx, ry, rz] = radii;
  return {
    bounds: boundsOfBalls([[cx, cy, cz, Math.max(rx, ry, rz)]]),
    strength: (x, y, z) => {
      const dx = x - cx,
        dy = y - cy,
        dz = z - cz;
      const px = (dx * ax + dy * ay + dz * az) / rx;
      const py = (dx * bx + dy * by + dz * bz) / ry;
      const pz = (dx * gx + dy * gy + dz * gz) / rz;
      const rest = 1 - (px * px + py * py + pz * pz);
      return rest > 0 ? rest * rest : 0;
    },
  };
}

/** A ridge along a smooth curve through balls, whose radii are its reach; it fades over a share of its length at both ends. */
export function ridge(balls: readonly Ball[], fade: number, samples = 6): Bump {
  const line = smoothCurve(balls, samples);
  const chain = chainOf(line);
  const pieces = line.length - 1;
  const reached = [0];
  for (let piece = 0; piece < pieces; piece++) {
    const [a, b] = [line[piece]!, line[piece + 1]!];
    reached.push(reached[piece]! + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]));
  }
  const length = reached[pieces]! || 1;
  return {
    bounds: boundsOfBalls(line),
    strength: (x, y, z) => {
      let nearest = 1,
        place = 0;
      chain(x, y, z, (distance, radius, piece, along) => {
        if (distance >= nearest * radius) return;
        nearest = distance / radius;
        place = (reached[piece]! + (reached[piece + 1]! - reached[piece]!) * along) / length;
      });
      if (nearest >= 1) return 0;
      const rest = 1 - nearest * nearest;
      const end = fade > 0 ? Math.min(1, place / fade, (1 - place) / fade) : 1;
      return rest * rest * end * end * (3 - 2 * end);
    },
  };
}
