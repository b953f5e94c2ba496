import type { Ball } from './solids.ts';

/**
 * Straight pieces from ball to ball, to be asked for what lies nearest. `visit` is given each piece's distance from the
 * point to its axis, the radius beside the point, and which share of the piece lies before it.
 */
export function chainOf(
  line: readonly Ball[],
): (
  x: number,
  y: number,
  z: number,
  visit: (distance: number, radius: number, piece: number, along: number) => void,
) => void {
  const flat = new Float64Array(line.flat());
  const pieces = line.length - 1;
  return (x, y, z, visit) => {
    for (let piece = 0; piece < pieces; piece++) {
      const at = piece * 4;
      const ax = flat[at]!;
      const ay = flat[at + 1]!;
      const az = flat[at + 2]!;
      const radius = flat[at + 3]!;
      const bx = flat[at + 4]! - ax;
      const by = flat[at + 5]! - ay;
      const bz = flat[at + 6]! - az;
      const px = x - ax;
      const py = y - ay;
      const pz = z - az;
      const raw = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz + 1e-12);
      const along = raw < 0 ? 0 : raw > 1 ? 1 : raw;
      const dx = px - bx * along;
      const dy = py - by * along;
      const dz = pz - bz * along;
      visit(Math.sqrt(dx * dx + dy * dy + dz * dz), radius + (flat[at + 7]! - radius) * along, piece, along);
    }
  };
}
