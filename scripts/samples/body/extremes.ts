import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Solid } from '../field/solid.ts';
import { leastAt } from './solve.ts';

/** How far along a ray from a point inside a solid its skin is, in mm. */
export function wayOut({ distance }: Solid, [x, y, z]: Vec3, [dx, dy, dz]: Vec3): number {
  const at = (way: number): number => distance(x + dx * way, y + dy * way, z + dz * way);
  const stepMm = 2;
  let inside = 0;
  while (at(inside + stepMm) < 0) inside += stepMm;
  let outside = inside + stepMm;
  while (outside - inside > 1e-7) {
    const middle = (inside + outside) / 2;
    if (at(middle) < 0) inside = middle;
    else outside = middle;
  }
  return outside;
}

/**
 * Height of the lowest (`direction` −1) or highest (1) point of the outline in the plane x = 0 between two depths, in
 * mm. From `fromY`, which is inside throughout, the outline has one extreme there.
 */
export function outlineExtreme(
  solid: Solid,
  direction: 1 | -1,
  fromY: number,
  [nearZ, farZ]: readonly [number, number],
): number {
  const way = (z: number): number => wayOut(solid, [0, fromY, z], [0, direction, 0]);
  return fromY + direction * way(leastAt((z) => -way(z), nearZ, farZ));
}
