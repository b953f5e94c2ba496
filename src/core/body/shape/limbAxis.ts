import { dot, normalize, subtract, type Vec3 } from '../../geometry/vectors.ts';

/** A straight limb's own axes: along it, and across it in the body's frontal plane; the third is the body's z. */
export interface LimbAxis {
  readonly origin: Vec3;
  readonly along: Vec3;
  readonly across: Vec3;
}

/** The arm at rest lies in a plane across the body: its axis from shoulder to wrist. */
export function armAxis(shoulder: Vec3, wrist: Vec3): LimbAxis {
  const [x, y] = subtract(wrist, shoulder);
  const along = normalize([x, y, 0])!;
  return { origin: shoulder, along, across: [along[1], -along[0], 0] };
}

/** How far along, across and before the axis a point lies, mm. */
export const inLimb = ({ origin, along, across }: LimbAxis, x: number, y: number, z: number): Vec3 => {
  const away: Vec3 = [x - origin[0], y - origin[1], z - origin[2]];
  return [dot(away, along), dot(away, across), away[2]];
};

/** The point of the body there. */
export const outOfLimb = (
  { along, across }: LimbAxis,
  origin: Vec3,
  t: number,
  aside: number,
  ahead: number,
): Vec3 => [
  origin[0] + along[0] * t + across[0] * aside,
  origin[1] + along[1] * t + across[1] * aside,
  origin[2] + ahead,
];
