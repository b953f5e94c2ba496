import type { Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';

/** Joints that limbs turn about when they are straightened. */
export type LimbJoint = Extract<HumanoidJoint, `${'left' | 'right'}${'Upper' | 'Lower'}${'Arm' | 'Leg'}`>;

const arm: Vec3 = [0.17365, -0.98481, 0];
const thigh: Vec3 = [0.02467, -0.99968, -0.00482];
const shank: Vec3 = [0.02988, -0.99607, -0.08339];

const mirrored = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/**
 * Which way limbs go from their joint to the next in a person who stands, in the body frame: as the sculpted man's do in
 * the pose `standing`. Written down, and held to him by a test, since he himself is a megabyte.
 */
export const standingWays: Readonly<Record<LimbJoint, Vec3>> = {
  leftUpperArm: arm,
  leftLowerArm: arm,
  leftUpperLeg: thigh,
  leftLowerLeg: shank,
  rightUpperArm: mirrored(arm),
  rightLowerArm: mirrored(arm),
  rightUpperLeg: mirrored(thigh),
  rightLowerLeg: mirrored(shank),
};
