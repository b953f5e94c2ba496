import { Matrix4, Quaternion, Vector3 } from 'three';
import { subtract, type Quat, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { humanoidJoints, parentJoint, type HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import type { Proportions } from '../proportions.ts';
import { placeJoints } from './joints.ts';

/** A clip with one key for every joint at each time. */
export interface Clip {
  readonly name: string;
  readonly timesS: readonly number[];
  readonly rotations: ReadonlyMap<HumanoidJoint, readonly Quat[]>;
  /** Where the hips are, life-size mm in the body frame. */
  readonly hips: readonly Vec3[];
}

/**
 * Bends in the sagittal plane at tenths of a stride from the left heel's strike, in degrees, rounded from the usual
 * curves of level walking: hip and knee bent are positive, so are the foot and the toes raised.
 */
const hipDeg = [28, 25, 15, 4, -6, -12, -4, 12, 24, 29];
const kneeDeg = [4, 15, 14, 7, 5, 11, 34, 58, 50, 20];
const footDeg = [2, -5, 3, 7, 10, 8, -13, -9, 0, 3];
const toesDeg = [8, 0, 0, 0, 4, 18, 16, 4, 2, 6];
const tenths = hipDeg.length;

/** Degrees about x (the leg or arm to the back), y (the front to the left) and z (the top to the right). */
type Turn = readonly [aboutX: number, aboutY: number, aboutZ: number];

/** The bends of one side, `phase` tenths after its heel's strike; `side` is 1 on the left and −1 on the right. */
function sideTurns(phase: number, side: 1 | -1, armAwayDeg: number): Readonly<Record<string, Turn>> {
  const at = (curve: readonly number[]): number => curve[phase % tenths] ?? 0;
  // The arm swings with the opposite leg.
  const swing = -Math.cos((2 * Math.PI * (phase - 0.4)) / tenths);
  return {
    Shoulder: [0, side * -3 * swing, 0],
    UpperArm: [-(3 + 17 * swing), 0, side * -(armAwayDeg - 7)],
    LowerArm: [-(9 + 7 * (1 + swing)), 0, 0],
    Hand: [-4, 0, 0],
    UpperLeg: [-at(hipDeg), 0, side * -2],
    LowerLeg: [at(kneeDeg), 0, 0],
    Foot: [-at(footDeg), 0, side * 2],
    Toes: [-at(toesDeg), 0, 0],
  };
}

/** The turns of all joints at a tenth of the stride. */
function turnsAt(tenth: number, armAwayDeg: number): Readonly<Record<HumanoidJoint, Turn>> {
  const twist = Math.cos((2 * Math.PI * tenth) / tenths);
  const sway = Math.sin((2 * Math.PI * tenth) / tenths);
  const named = (prefix: 'left' | 'right', turns: Readonly<Record<string, Turn>>): [string, Turn][] =>
    Object.entries(turns).map(([name, turn]) => [`${prefix}${name}`, turn]);
  return {
    hips: [2, -4 * twist, 2 * sway],
    spine: [1, 3 * twist, -1.5 * sway],
    chest: [0, 4 * twist, -1 * sway],
    upperChest: [0, 2 * twist, 0],
    neck: [0, -3 * twist, 0.3 * sway],
    head: [-1, -2 * twist, 0.2 * sway],
    ...Object.fromEntries([
      ...named('left', sideTurns(tenth, 1, armAwayDeg)),
      ...named('right', sideTurns(tenth + tenths / 2, -1, armAwayDeg)),
    ]),
  } as unknown as Record<HumanoidJoint, Turn>;
}

function quaternionOf([x, y, z]: Turn): Quaternion {
  const about = (axis: Vector3, degrees: number): Quaternion =>
    new Quaternion().setFromAxisAngle(axis, (degrees * Math.PI) / 180);
  return about(new Vector3(0, 1, 0), y)
    .multiply(about(new Vector3(1, 0, 0), x))
    .multiply(about(new Vector3(0, 0, 1), z));
}

/** Height of the lowest point of both soles with the hips where they rest: heels and balls go with foot, tips with toes. */
function lowestSole(p: Proportions, rotations: ReadonlyMap<HumanoidJoint, Quaternion>): number {
  const rest = placeJoints(p);
  const posed = new Map<HumanoidJoint, Matrix4>();
  for (const joint of humanoidJoints) {
    const parent = parentJoint[joint];
    const offset = parent ? subtract(rest[joint], rest[parent]) : rest[joint];
    const own = new Matrix4().compose(
      new Vector3(...offset),
      rotations.get(joint) ?? new Quaternion(),
      new Vector3(1, 1, 1),
    );
    const above = parent && posed.get(parent);
    posed.set(joint, above ? above.clone().multiply(own) : own);
  }
  const heights = (['left', 'right'] as const).flatMap((side) => {
    const [foot, toes] = [`${side}Foot`, `${side}Toes`] as const;
    const [, ankleY, ankleZ] = rest[foot];
    const [, toesY, toesZ] = rest[toes];
    const heel: Vec3 = [0, -ankleY, -0.24 * p.leg.footMm];
    const ball: Vec3 = [0, -ankleY, toesZ - ankleZ];
    const tip: Vec3 = [0, -toesY, 0.24 * p.leg.footMm];
    const y = (joint: HumanoidJoint, [dx, dy, dz]: Vec3): number =>
      new Vector3(dx, dy, dz).applyMatrix4(posed.get(joint) ?? new Matrix4()).y;
    return [y(foot, heel), y(foot, ball), y(toes, tip)];
  });
  return Math.min(...heights);
}

/** A stride on the spot in one second, the lower foot always on the ground. */
export function makeWalk(p: Proportions): Clip {
  const keys = [...Array(tenths + 1).keys()];
  const frames = keys.map((key) => {
    const turns = turnsAt(key % tenths, p.arm.awayDeg);
    return new Map(humanoidJoints.map((joint) => [joint, quaternionOf(turns[joint])]));
  });
  const [hipsY, hipsZ] = p.spine[0];
  return {
    name: 'Walk',
    timesS: keys.map((key) => key / tenths),
    rotations: new Map(
      humanoidJoints.map((joint) => [
        joint,
        frames.map((frame) => (frame.get(joint) ?? new Quaternion()).toArray()),
      ]),
    ),
    hips: frames.map((frame): Vec3 => [0, hipsY - lowestSole(p, frame), hipsZ]),
  };
}
