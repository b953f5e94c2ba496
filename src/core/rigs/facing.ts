import { axes, axesAround, axisVector, type Axis } from '../geometry/axes.ts';
import { add, cross, dot, midpoint, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from './humanoid.ts';

/** Where joints are, in one frame. */
export type JointPositions = Readonly<Partial<Record<HumanoidJoint, Vec3>>>;

/** Cosine of the angle within which a direction counts as along an axis: half a quarter turn. */
const along = Math.SQRT1_2;

/**
 * Which axis is up for a skeleton: the one along which its shoulders, else its head, lie from its hips. Null
 * without those joints, and where it leans by half a quarter turn or more from every axis.
 */
export function upOf({
  leftUpperArm,
  rightUpperArm,
  leftUpperLeg,
  rightUpperLeg,
  ...joints
}: JointPositions): Axis | null {
  const shoulders = leftUpperArm && rightUpperArm ? midpoint(leftUpperArm, rightUpperArm) : joints.head;
  const hips = leftUpperLeg && rightUpperLeg ? midpoint(leftUpperLeg, rightUpperLeg) : joints.hips;
  const up = shoulders && hips && normalize(subtract(shoulders, hips));
  if (!up) return null;
  return axes.find((axis) => dot(axisVector(axis), up) > along) ?? null;
}

/**
 * The quarter turn about `up` that a skeleton faces: left × up, where left is from the right shoulder and hip joint
 * to the left ones, and up from the hip joints to the shoulders. Null without those joints, or where it faces up or
 * down more than to a side.
 */
export function facingOf(joints: JointPositions, up: Axis): Axis | null {
  const { leftUpperArm, rightUpperArm, leftUpperLeg, rightUpperLeg } = joints;
  if (!leftUpperArm || !rightUpperArm || !leftUpperLeg || !rightUpperLeg) return null;
  const acrossShoulders = normalize(subtract(leftUpperArm, rightUpperArm));
  const acrossHips = normalize(subtract(leftUpperLeg, rightUpperLeg));
  const trunk = subtract(midpoint(leftUpperArm, rightUpperArm), midpoint(leftUpperLeg, rightUpperLeg));
  const forward = acrossShoulders && acrossHips && normalize(cross(add(acrossShoulders, acrossHips), trunk));
  if (!forward || Math.abs(dot(forward, axisVector(up))) > along) return null;
  return axesAround(up).reduce((best, axis) =>
    dot(axisVector(axis), forward) > dot(axisVector(best), forward) ? axis : best,
  );
}
