import { mirroredBone } from '../bones.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import { multiplyTurns } from './boneMotions.ts';
import { jointAxesOf, type JointAxes } from './jointAxes.ts';

/**
 * How a joint is bent, degrees from standing upright with hanging arms, palms inward and fingers straight. What is
 * positive stands at `jointAxes`; left and right are mirror images. What is left out stays as at rest.
 */
export interface JointAngles {
  readonly flexion?: number;
  readonly abduction?: number;
  readonly rotation?: number;
}

/** How the joints of the rest pose are bent already: the arms 45° from hanging, the fingers in a relaxed curl. */
const restAngles: Readonly<Record<string, JointAngles>> = {
  leftUpperArm: { abduction: 45 },
  leftIndexProximal: { flexion: 10 },
  leftIndexIntermediate: { flexion: 15 },
  leftIndexDistal: { flexion: 9 },
  leftMiddleProximal: { flexion: 13 },
  leftMiddleIntermediate: { flexion: 19 },
  leftMiddleDistal: { flexion: 10 },
  leftRingProximal: { flexion: 16 },
  leftRingIntermediate: { flexion: 21 },
  leftRingDistal: { flexion: 12 },
  leftLittleProximal: { flexion: 16 },
  leftLittleIntermediate: { flexion: 22 },
  leftLittleDistal: { flexion: 13 },
};

/** The angles of a bone's joint in the rest pose. */
export const restAnglesOf = (bone: string): JointAngles =>
  restAngles[bone] ?? restAngles[mirroredBone(bone)] ?? {};

/** The turn from rest that bends a bone's joint so. */
export function turnOfAngles(bone: string, angles: JointAngles): Quat {
  const axes = jointAxesOf(bone);
  const [x, y, z, w] = turnFromZero(axes, restAnglesOf(bone));
  return multiplyTurns(turnFromZero(axes, { ...restAnglesOf(bone), ...angles }), [-x, -y, -z, w]);
}

/** The angles to which a turn from rest bends a bone's joint: what `turnOfAngles` undoes, each within ±180. */
export function anglesOfTurn(bone: string, turn: Quat): Required<JointAngles> {
  const axes = jointAxesOf(bone);
  const [x, y, z, w] = multiplyTurns(turn, turnFromZero(axes, restAnglesOf(bone)));
  const along = dot3(axes.rotation, [x, y, z]);
  const size = Math.hypot(along, w);
  // A half turn of swing leaves the twist open; none is taken then.
  const twist: Quat =
    size < 1e-9
      ? [0, 0, 0, 1]
      : [
          (axes.rotation[0] * along) / size,
          (axes.rotation[1] * along) / size,
          (axes.rotation[2] * along) / size,
          w / size,
        ];
  const swing = multiplyTurns([x, y, z, w], [-twist[0], -twist[1], -twist[2], twist[3]]);
  const vector = turnVector(swing);
  return {
    flexion: dot3(axes.flexion, vector),
    abduction: dot3(axes.abduction, vector),
    rotation: dot3(axes.rotation, turnVector(twist)),
  };
}

/** First the twist about the bone, then one swing about an axis across it: no order of two bends is chosen. */
function turnFromZero(axes: JointAxes, { flexion = 0, abduction = 0, rotation = 0 }: JointAngles): Quat {
  const swing = [0, 1, 2].map(
    (k) => axes.flexion[k]! * flexion + axes.abduction[k]! * abduction,
  ) as unknown as Vec3;
  const twist = axes.rotation.map((part) => part * rotation) as unknown as Vec3;
  return multiplyTurns(turnOfVector(swing), turnOfVector(twist));
}

/** The turn about a vector by as many degrees as it is long. */
function turnOfVector(vector: Vec3): Quat {
  const degrees = Math.hypot(...vector);
  if (degrees === 0) return [0, 0, 0, 1];
  const half = (degrees * Math.PI) / 360;
  const share = Math.sin(half) / degrees;
  return [vector[0] * share, vector[1] * share, vector[2] * share, Math.cos(half)];
}

function turnVector([x, y, z, w]: Quat): Vec3 {
  const sine = Math.hypot(x, y, z);
  if (sine === 0) return [0, 0, 0];
  const side = w < 0 ? -1 : 1;
  const degrees = (Math.atan2(sine, w * side) * 360) / Math.PI;
  return [(x / sine) * degrees * side, (y / sine) * degrees * side, (z / sine) * degrees * side];
}

const dot3 = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
