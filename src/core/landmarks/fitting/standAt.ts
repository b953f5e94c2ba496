import { multiplyTurns } from '../../body/pose/boneMotions.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import { stateIn, type BodyState } from './bodyState.ts';
import { placeBody } from './placeBody.ts';
import { skinPoints } from './skinPoints.ts';

const looked = 200;

/** A body of some shape in a pose, turned to face some way, so high, its feet on the ground and its middle over a place. */
export function standAt(
  space: ShapeSpace,
  shares: Float64Array,
  pose: Pose,
  facingRad: number,
  height: number,
  [x, , z]: Vec3,
): BodyState {
  const about: Quat = [0, Math.sin(facingRad / 2), 0, Math.cos(facingRad / 2)];
  const turned = { ...pose, hips: multiplyTurns(about, pose['hips'] ?? [0, 0, 0, 1]) };
  const vertices = skinPoints(space).order.subarray(0, looked);
  const { points } = placeBody(space, stateIn(turned, shares), vertices);
  let [low, high, mx, mz] = [Infinity, -Infinity, 0, 0];
  for (const v of vertices) {
    low = Math.min(low, points[v * 3 + 1]!);
    high = Math.max(high, points[v * 3 + 1]!);
    mx += points[v * 3]! / looked;
    mz += points[v * 3 + 2]! / looked;
  }
  const size = height / (high - low);
  return stateIn(turned, shares, size, [x - size * mx, -size * low, z - size * mz]);
}
