import { bones } from '../bones.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import type { Pose, Skeleton } from './skeleton.ts';

/** A turn, then a move. */
export interface Motion {
  readonly turn: Quat;
  readonly move: Vec3;
}

const still: Motion = { turn: [0, 0, 0, 1], move: [0, 0, 0] };

/** How each bone moves from rest in a pose, in the order of `bones`; joints keep their parents' company. */
export function boneMotions(skeleton: Skeleton, pose: Pose): Motion[] {
  const motions: Motion[] = [];
  const placeOf = new Map<string, number>();
  bones.forEach(({ id, parent }, place) => {
    placeOf.set(id, place);
    const above = parent === null ? still : motions[placeOf.get(parent)!]!;
    const own = pose[id];
    motions.push(own ? turnAbout(above, own, skeleton[place]!) : above);
  });
  return motions;
}

/** The motion that turns about a point first. */
function turnAbout(after: Motion, own: Quat, point: Vec3): Motion {
  const [x, y, z] = rotate(own, point);
  const shift = rotate(after.turn, [point[0] - x, point[1] - y, point[2] - z]);
  return {
    turn: multiplyTurns(after.turn, own),
    move: [after.move[0] + shift[0], after.move[1] + shift[1], after.move[2] + shift[2]],
  };
}

export function moved({ turn, move }: Motion, point: Vec3): Vec3 {
  const [x, y, z] = rotate(turn, point);
  return [x + move[0], y + move[1], z + move[2]];
}

export const multiplyTurns = ([ax, ay, az, aw]: Quat, [bx, by, bz, bw]: Quat): Quat => [
  aw * bx + ax * bw + ay * bz - az * by,
  aw * by - ax * bz + ay * bw + az * bx,
  aw * bz + ax * by - ay * bx + az * bw,
  aw * bw - ax * bx - ay * by - az * bz,
];

export function rotate([qx, qy, qz, qw]: Quat, [x, y, z]: Vec3): Vec3 {
  const tx = 2 * (qy * z - qz * y);
  const ty = 2 * (qz * x - qx * z);
  const tz = 2 * (qx * y - qy * x);
  return [x + qw * tx + qy * tz - qz * ty, y + qw * ty + qz * tx - qx * tz, z + qw * tz + qx * ty - qy * tx];
}
