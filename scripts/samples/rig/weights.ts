import { dot, lengthOf, scaleVector, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import { armFrame } from '../body/arm.ts';
import { toesOf } from '../body/foot.ts';
import type { Mannequin } from '../body/mannequin.ts';
import { fade } from '../body/seams.ts';
import { growthOf, type Proportions } from '../proportions.ts';
import { between } from './joints.ts';

/** How much of a point goes with each joint; the parts add up to 1. */
export type Weights = ReadonlyMap<HumanoidJoint, number>;

/** A chain of joints, and how far past each but the first a point lies, mm, with half the breadth of the blend. */
type Chain = readonly (readonly [HumanoidJoint, past: number, halfBlendMm: number])[];

const directionOf = (from: Vec3, to: Vec3): Vec3 => {
  const way = subtract(to, from);
  return scaleVector(way, 1 / lengthOf(way));
};

/**
 * Gives points of the left half (x ≥ 0) to joints. Which limb a point belongs to is told by the solids that the skin
 * was made of; along each limb it passes from joint to joint in a blend about the joint.
 */
export function weigher(p: Proportions, body: Mannequin): (point: Vec3) => Weights {
  const k = growthOf(p);
  const { arm, spine } = p;
  const { down, downForearm, elbow, wrist } = armFrame(p);
  const { toes, toeward } = toesOf(p);
  const { hip, knee, ankle } = p.leg;
  const shank = directionOf(knee, ankle);
  const atElbow = between(down, downForearm);
  const atKnee = between(directionOf(hip, knee), shank);
  const past = (at: Vec3, direction: Vec3, point: Vec3): number => dot(subtract(point, at), direction);

  const spineChain = ([, y, z]: Vec3, ofHead: number): Chain => [
    ['hips', 0, 0],
    ['spine', y - spine[1][0], 45 * k],
    ['chest', y - spine[2][0], 45 * k],
    ['upperChest', y - spine[3][0] + 30 * k, 45 * k],
    ['neck', y - p.seams.neck.y + p.seams.neck.rise * (z - p.seams.neck.z), 22 * k],
    ['head', ofHead, 14 * k],
  ];
  const armChain = (point: Vec3): Chain => [
    ['leftUpperArm', 0, 0],
    ['leftLowerArm', past(elbow, atElbow, point), 32 * k],
    ['leftHand', past(wrist, downForearm, point), 16 * k],
  ];
  const legChain = (point: Vec3): Chain => [
    ['leftUpperLeg', 0, 0],
    ['leftLowerLeg', past(knee, atKnee, point), 46 * k],
    ['leftFoot', past(ankle, shank, point) + 14 * k, 20 * k],
    ['leftToes', past(toes, toeward, point), 16 * k],
  ];

  return (point) => {
    const weights = new Map<HumanoidJoint, number>();
    const [trunk, head, leg] = [body.trunk, body.head, body.leg].map((solid) => solid.distance(...point)) as [
      number,
      number,
      number,
    ];
    const core = Math.min(trunk, head);
    const ofArm = fade(0.5 + (Math.min(core, leg) - body.arm.distance(...point)) / (50 * k));
    const ofLeg = (1 - ofArm) * fade(0.5 + (core - leg) / (60 * k));
    const ofTrunk = 1 - ofArm - ofLeg;
    // At the crotch, and only there, a point near the plane of symmetry goes with both legs.
    const ofLeftLeg = fade(0.5 + (point[0] + Math.max(p.crotchMm - point[1], 0)) / (60 * k));
    const ofCollar =
      fade((point[0] - 0.3 * arm.shoulder[0]) / (0.6 * arm.shoulder[0])) *
      fade((point[1] - arm.shoulder[1] + 90 * k) / (110 * k));
    give(weights, armChain(point), ofArm);
    give(weights, legChain(point), ofLeg * ofLeftLeg);
    give(weights, [['rightUpperLeg', 0, 0]], ofLeg * (1 - ofLeftLeg));
    give(weights, [['leftShoulder', 0, 0]], ofTrunk * ofCollar);
    give(weights, spineChain(point, trunk - head), ofTrunk * (1 - ofCollar));
    return weights;
  };
}

/** Gives a part of a point to the joints of a chain. */
function give(weights: Map<HumanoidJoint, number>, chain: Chain, part: number): void {
  let left = part;
  chain.forEach(([joint], i) => {
    const next = chain[i + 1];
    const onward = next ? fade(0.5 + next[1] / (2 * next[2])) : 0;
    if (left * (1 - onward) > 0) weights.set(joint, (weights.get(joint) ?? 0) + left * (1 - onward));
    left *= onward;
  });
}

/** The four greatest weights in parts of 255 that add up to 255, greatest first; the rest is shared among them. */
export function quantiseWeights(weights: Weights): readonly (readonly [HumanoidJoint, number])[] {
  const greatest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const sum = greatest.reduce((total, [, part]) => total + part, 0);
  const whole = greatest.map(([joint, part]): [HumanoidJoint, number] => [
    joint,
    Math.round((255 * part) / sum),
  ]);
  const first = whole[0];
  if (first) first[1] += 255 - whole.reduce((total, [, part]) => total + part, 0);
  return whole.filter(([, part]) => part > 0);
}
