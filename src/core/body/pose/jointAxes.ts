import type { Vec3 } from '../../geometry/vectors.ts';
import { boneIndex } from '../bones.ts';

/** Three axes across each other, of length one, about which a joint turns by the right-hand rule, in the body's axes at rest. */
export interface JointAxes {
  readonly flexion: Vec3;
  readonly abduction: Vec3;
  /** Along the bone. */
  readonly rotation: Vec3;
}

const slant = Math.SQRT1_2;
const alongArm: Vec3 = [slant, -slant, 0];
const outOfArm: Vec3 = [-slant, -slant, 0];

/** Trunk, neck and head: bending forward, to the left, turning to the left. */
const trunk: JointAxes = { flexion: [1, 0, 0], abduction: [0, 0, -1], rotation: [0, 1, 0] };

/** Digits: curling, spreading to the thumb's side, rolling. */
const finger: JointAxes = { flexion: [0, 0, -1], abduction: outOfArm, rotation: alongArm };

/** The thumb curls across the palm, its nail looking forward and out; abduction leads it away from the palm. */
const thumb: JointAxes = orthogonal([0.57, 0.57, -0.59], [0.35, -0.72, 0.6]);

/**
 * The left side's joints. Shoulder girdle: forward, up. Upper arm: forward, sideways, inward (as hanging). Elbow:
 * bending, outward, pronation. Hand: towards the palm, towards the thumb, pronation. Hip: forward, outward, inward.
 * Knee: bending, outward, inward. Ankle: toes up, toes outward, sole inward. Toes: curling.
 */
const sideAxes: readonly (readonly [RegExp, JointAxes])[] = [
  [/Shoulder$/, { flexion: [0, -1, 0], abduction: [0, 0, 1], rotation: [1, 0, 0] }],
  [/UpperArm$|UpperLeg$/, { flexion: [-1, 0, 0], abduction: [0, 0, 1], rotation: [0, -1, 0] }],
  [/LowerArm$/, { flexion: outOfArm, abduction: [0, 0, 1], rotation: alongArm }],
  [/Hand$/, finger],
  [/LowerLeg$/, { flexion: [1, 0, 0], abduction: [0, 0, 1], rotation: [0, -1, 0] }],
  [/Foot$/, { flexion: [-1, 0, 0], abduction: [0, 1, 0], rotation: [0, 0, -1] }],
  [/Toes$/, { flexion: [1, 0, 0], abduction: [0, 1, 0], rotation: [0, 0, -1] }],
  [/Thumb/, thumb],
  [/./, finger],
];

/** The axes of the joint in which a bone begins; those of the right side mirror the left's. Throws for no bone of the body. */
export function jointAxesOf(bone: string): JointAxes {
  boneIndex(bone);
  if (!/^(left|right)/.test(bone)) return trunk;
  const axes = sideAxes.find(([names]) => names.test(bone))![1];
  return bone.startsWith('left')
    ? axes
    : {
        flexion: mirrorAxis(axes.flexion),
        abduction: mirrorAxis(axes.abduction),
        rotation: mirrorAxis(axes.rotation),
      };
}

/** In the mirror an axis keeps its part along x, since turns about it go on as before. */
const mirrorAxis = ([x, y, z]: Vec3): Vec3 => [x, y === 0 ? 0 : -y, z === 0 ? 0 : -z];

/** Axes along a bone and for bending it, made to stand across each other. */
function orthogonal(flexion: Vec3, along: Vec3): JointAxes {
  const rotation = unit(along);
  const lean = flexion[0] * rotation[0] + flexion[1] * rotation[1] + flexion[2] * rotation[2];
  const bend = unit([
    flexion[0] - lean * rotation[0],
    flexion[1] - lean * rotation[1],
    flexion[2] - lean * rotation[2],
  ]);
  return {
    flexion: bend,
    abduction: [
      rotation[1] * bend[2] - rotation[2] * bend[1],
      rotation[2] * bend[0] - rotation[0] * bend[2],
      rotation[0] * bend[1] - rotation[1] * bend[0],
    ],
    rotation,
  };
}

function unit([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
