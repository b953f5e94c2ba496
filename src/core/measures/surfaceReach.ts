import type { Vec3 } from '../geometry/vectors.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/** The vertex within a radius of a point that lies farthest in a direction; null where none is so near. */
export function reachNear(
  { positions }: TriangleMesh,
  centre: Vec3,
  radius: number,
  direction: Vec3,
): Vec3 | null {
  let best = -1;
  let most = -Infinity;
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]! - centre[0];
    const y = positions[i + 1]! - centre[1];
    const z = positions[i + 2]! - centre[2];
    if (x * x + y * y + z * z > radius * radius) continue;
    const along = x * direction[0] + y * direction[1] + z * direction[2];
    if (along > most) [best, most] = [i, along];
  }
  return best < 0 ? null : [positions[best]!, positions[best + 1]!, positions[best + 2]!];
}
