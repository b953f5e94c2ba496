import { Quaternion } from 'three';
import type { Quat } from './vectors.ts';

/** The rotation that is the share `t` (0 to 1) of the shorter way from `a` to `b`. */
export function slerp(a: Quat, b: Quat, t: number): Quat {
  const [x, y, z, w] = new Quaternion(...a)
    .normalize()
    .slerp(new Quaternion(...b).normalize(), t)
    .toArray();
  return [x, y, z, w];
}
