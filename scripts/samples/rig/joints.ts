import type { HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import { add, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { armFrame } from '../body/arm.ts';
import { toesOf } from '../body/foot.ts';
import type { Proportions, YZ } from '../proportions.ts';

const mirrorPoint = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

/** The joint on the other side of the body; a joint of the spine is its own. */
export function mirrorJoint(joint: HumanoidJoint): HumanoidJoint {
  if (joint.startsWith('left')) return joint.replace('left', 'right') as HumanoidJoint;
  return joint.replace('right', 'left') as HumanoidJoint;
}

/** Where the joints of a mannequin are, life-size mm in the body frame. */
export function placeJoints(p: Proportions): Readonly<Record<HumanoidJoint, Vec3>> {
  const { arm, leg, spine } = p;
  const { elbow, wrist } = armFrame(p);
  const inMiddle = ([y, z]: YZ): Vec3 => [0, y, z];
  const left = {
    Shoulder: p.collar,
    UpperArm: arm.shoulder,
    LowerArm: elbow,
    Hand: wrist,
    UpperLeg: leg.hip,
    LowerLeg: leg.knee,
    Foot: leg.ankle,
    Toes: toesOf(p).toes,
  };
  return {
    hips: inMiddle(spine[0]),
    spine: inMiddle(spine[1]),
    chest: inMiddle(spine[2]),
    upperChest: inMiddle(spine[3]),
    neck: inMiddle(spine[4]),
    head: inMiddle(spine[5]),
    ...(Object.fromEntries(
      Object.entries(left).flatMap(([name, at]) => [
        [`left${name}`, at],
        [`right${name}`, mirrorPoint(at)],
      ]),
    ) as Record<Exclude<HumanoidJoint, 'hips' | 'spine' | 'chest' | 'upperChest' | 'neck' | 'head'>, Vec3>),
  };
}

/** The middle of the bend between two unit directions, as a unit direction. */
export function between(a: Vec3, b: Vec3): Vec3 {
  const sum = add(a, b);
  return scaleVector(sum, 1 / Math.hypot(...sum));
}
