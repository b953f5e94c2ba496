import type { LoftFrame } from '../loft.ts';
import type { Build } from './build.ts';
import type { Vector } from '../vector.ts';

/** The arm at rest points 45° outward; `aside` points from its outer side to the body, so forward is the body's. */
export interface ArmFrame extends LoftFrame {
  /** Shoulder joint, elbow, wrist. */
  readonly joints: readonly [Vector, Vector, Vector];
  readonly upperArmMm: number;
  readonly forearmMm: number;
}

const slant = Math.SQRT1_2;
export const armAxis: Vector = [slant, -slant, 0];
export const armInward: Vector = [-slant, -slant, 0];

/** Where the arm lies: joint centres 282 and 271 mm apart in the man (de Leva 1996). */
export function armFrame({ pick, tall }: Build): ArmFrame {
  const origin: Vector = [pick(177, 156, 112), tall(1396), pick(-20, -18, -14)];
  const [upperArmMm, forearmMm] = [pick(282, 259, 186), pick(271, 246, 172)];
  const along = (mm: number): Vector => [origin[0] + armAxis[0] * mm, origin[1] + armAxis[1] * mm, origin[2]];
  return {
    origin,
    axis: armAxis,
    aside: armInward,
    upperArmMm,
    forearmMm,
    joints: [origin, along(upperArmMm), along(upperArmMm + forearmMm)],
  };
}
