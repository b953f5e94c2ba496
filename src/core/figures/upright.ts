import { centreOf, transformBox } from '../geometry/boxes.ts';
import { multiply, scaling, transformPoint, translating, type Mat4 } from '../geometry/matrices.ts';
import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import { millimetresPer, type UnitId } from '../scales/units.ts';
import type { UpAxis } from '../project/project.ts';
import type { Facing } from './figureFile.ts';
import type { PosedBody } from './figureReport.ts';

/** What the way into the body frame depends on besides the body. */
export interface Standing {
  readonly unit: UnitId;
  readonly up: UpAxis | null;
  readonly quarterTurns: number | null;
  readonly declaredFacing: Facing | null;
}

/** Rotations that bring an axis of the file upright, columns first; +y stands already. */
const raise: Readonly<Record<UpAxis, Mat4>> = {
  '+y': [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  '-y': [1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1],
  '+z': [1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1],
  '-z': [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1],
  '+x': [0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  '-x': [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
};

/** Quarter turns to the figure's left, seen from above against the clock, that bring each direction to +z. */
const turnsToFront: Readonly<Record<Facing, number>> = { '+z': 0, '-x': 1, '-z': 2, '+x': 3 };

/** A turn by quarter turns about the upright, from +z towards +x. */
function turning(quarterTurns: number): Mat4 {
  const turns = ((quarterTurns % 4) + 4) % 4;
  const c = [1, 0, -1, 0][turns]!;
  const s = [0, 1, 0, -1][turns]!;
  return [c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0, 0, 0, 0, 1];
}

/**
 * The one way from file coordinates into the body frame: millimetres as modelled, +Y up, facing +Z, the figure's
 * left +X, soles (the lowest point of the body, base left out) on y = 0, on the axis of its hips or, without a rig,
 * of its extent. Facing is the rig's, else the format's, else +Z; the user's quarter turns come on top. The rig's
 * facing was told in the file's own axes, so it is not used for a file that the user set upright.
 */
export function fileToBody(posed: PosedBody, { unit, up, quarterTurns, declaredFacing }: Standing): Mat4 {
  const facing = (up ?? '+y') === '+y' ? (posed.rigFacing ?? declaredFacing ?? '+z') : '+z';
  const turned = multiply(turning(turnsToFront[facing] + (quarterTurns ?? 0)), raise[up ?? '+y']);
  const standing = multiply(scaling(millimetresPer(unit)), turned);
  const extent = posed.extent && transformBox(standing, posed.extent);
  const [x, , z] = axisOf(posed, standing) ?? (extent ? centreOf(extent) : [0, 0, 0]);
  const lowest = extent?.min[1] ?? lowestJoint(posed, standing) ?? 0;
  return multiply(translating([-x, -lowest, -z]), standing);
}

/** The middle of the hip joints, else the hips, after `m`; null without a rig. */
function axisOf({ joints }: PosedBody, m: Mat4): Vec3 | null {
  const { leftUpperLeg, rightUpperLeg, hips } = joints;
  const axis = leftUpperLeg && rightUpperLeg ? midpoint(leftUpperLeg, rightUpperLeg) : hips;
  return axis ? transformPoint(m, axis) : null;
}

/** Height of the lowest joint after `m`, for a skeleton without a body; null without joints. */
function lowestJoint({ joints }: PosedBody, m: Mat4): number | null {
  const heights = Object.values(joints).map((point) => transformPoint(m, point)[1]);
  return heights.length > 0 ? Math.min(...heights) : null;
}
