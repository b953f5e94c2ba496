import { standing } from './standing.ts';
import { turn, type Pose } from './skeleton.ts';

/** Upper arms as when standing, forearms forward at right angles to them. */
const elbowsBent: Pose = {
  ...standing,
  leftLowerArm: turn([1, 0, 0], -90),
  rightLowerArm: turn([1, 0, 0], -90),
};

/** Arms held straight out to the sides. */
const armsOut: Pose = {
  leftUpperArm: turn([0, 0, 1], 45),
  rightUpperArm: turn([0, 0, 1], -45),
};

/** In what postures measures are taken from the reference body. */
export const measuringPoses = {
  standing,
  special: [
    { pose: elbowsBent, measures: ['shoulderElbowLength', 'forearmHandLength'] },
    { pose: armsOut, measures: ['span', 'spanToStature'] },
  ],
} as const;
