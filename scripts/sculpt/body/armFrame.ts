import type { LoftFrame } from '../loft.ts';
import type { Build } from './build.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

/** The arm at rest points 45° outward; `aside` points from its outer side to the body, so forward is the body's. */
export interface ArmFrame extends LoftFrame {
  /** Shoulder joint, elbow, wrist. */
  readonly joints: readonly [Vec3, Vec3, Vec3];
  readonly upperArmMm: number;
  readonly forearmMm: number;
}

const slant = Math.SQRT1_2;
export const armAxis: Vec3 = [slant, -slant, 0];
export const armInward: Vec3 = [-slant, -slant, 0];

/** Where the arm lies: joint centres 282 and 271 mm apart in the man (de Leva 1996). */
export function armFrame({ pick, tall }: Build): ArmFrame {
  const origin: Vec3 = [pick(177, 156, 112), tall(1396), pick(-20, -18, -14)];
  const [upperArmMm, forearmMm] = [pick(282, 259, 186), pick(271, 246, 172)];
  const along = (mm: number): Vec3 => [origin[0] + armAxis[0] * mm, origin[1] + armAxis[1] * mm, origin[2]];
  return {
    origin,
    axis: armAxis,
    aside: armInward,
    upperArmMm,
    forearmMm,
    joints: [origin, along(upperArmMm), along(upperArmMm + forearmMm)],
  };
}
