import { axesAround, rotationOf, type Axis } from '../geometry/axes.ts';
import { centreOf, transformBox, type Box } from '../geometry/boxes.ts';
import { multiply, scaling, transformPoint, translating, type Mat4 } from '../geometry/matrices.ts';
import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import type { PosedBody } from './figureReport.ts';

/** What the way into the body frame depends on besides the body. */
export interface Standing {
  readonly millimetresPerUnit: number;
  readonly up: Axis;
  readonly facing: Axis;
  /** What has to stand on the ground, in file coordinates: the body, with its base where that counts; null: none. */
  readonly extent: Box | null;
}

/**
 * The one way from file coordinates into the body frame: millimetres as modelled, +Y up, facing +Z, the figure's
 * left +X, the lowest point of the extent on y = 0, on the axis of its hips or, without a rig, of its extent.
 */
export function fileToBody(
  { joints }: Pick<PosedBody, 'joints'>,
  { millimetresPerUnit, up, facing, extent }: Standing,
): Mat4 {
  const turned = rotationOf(up, facing) ?? rotationOf(up, axesAround(up)[0]!)!;
  const standing = multiply(scaling(millimetresPerUnit), turned);
  const stood = extent && transformBox(standing, extent);
  const [x, , z] = axisOf(joints, standing) ?? (stood ? centreOf(stood) : [0, 0, 0]);
  const lowest = stood?.min[1] ?? lowestJoint(joints, standing) ?? 0;
  return multiply(translating([-x, -lowest, -z]), standing);
}

type Joints = PosedBody['joints'];

/** The middle of the hip joints, else the hips, after `m`; null without a rig. */
function axisOf({ leftUpperLeg, rightUpperLeg, hips }: Joints, m: Mat4): Vec3 | null {
  const axis = leftUpperLeg && rightUpperLeg ? midpoint(leftUpperLeg, rightUpperLeg) : hips;
  return axis ? transformPoint(m, axis) : null;
}

/** Height of the lowest joint after `m`, for a skeleton without a body; null without joints. */
function lowestJoint(joints: Joints, m: Mat4): number | null {
  const heights = Object.values(joints).map((point) => transformPoint(m, point)[1]);
  return heights.length > 0 ? Math.min(...heights) : null;
}
