import { bones } from '../bones.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import { jointAxesOf } from './jointAxes.ts';

const hinges = /LowerArm$|LowerLeg$|Intermediate$|Distal$|ThumbProximal$|Toes$/;

/**
 * About which axis each joint that is a hinge bends, by the bone that begins there: of length one, in the body's axes
 * at rest; a turn by the right-hand rule is flexion. Elbows and knees, digits beyond their knuckles, toes.
 */
export const hingeAxes: Readonly<Record<string, Vec3>> = Object.fromEntries(
  bones.filter(({ id }) => hinges.test(id)).map(({ id }) => [id, jointAxesOf(id).flexion]),
);
