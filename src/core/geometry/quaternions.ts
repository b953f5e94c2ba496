import { Matrix4, Quaternion, Vector3 } from 'three';
import { cross, type Quat, type Vec3 } from './vectors.ts';

/** The rotation that is the share `t` (0 to 1) of the shorter way from `a` to `b`. */
export function slerp(a: Quat, b: Quat, t: number): Quat {
  const [x, y, z, w] = new Quaternion(...a)
    .normalize()
    .slerp(new Quaternion(...b).normalize(), t)
    .toArray();
  return [x, y, z, w];
}

/** The rotation that lays two directions on two others; each pair at right angles and of length one. */
export function turnBetween(
  [from, fromSide]: readonly [Vec3, Vec3],
  [to, toSide]: readonly [Vec3, Vec3],
): Quat {
  const [x, y, z, w] = frameOf(to, toSide).multiply(frameOf(from, fromSide).invert()).toArray();
  return [x, y, z, w];
}

/** The shortest rotation that lays one direction on another, both of length one; of opposite ones any half turn. */
export function arcBetween(from: Vec3, to: Vec3): Quat {
  const [x, y, z, w] = new Quaternion()
    .setFromUnitVectors(new Vector3(...from), new Vector3(...to))
    .toArray();
  return [x, y, z, w];
}

function frameOf(along: Vec3, side: Vec3): Quaternion {
  const axes = [along, side, cross(along, side)].map((axis) => new Vector3(...axis)) as [
    Vector3,
    Vector3,
    Vector3,
  ];
  return new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(...axes));
}
