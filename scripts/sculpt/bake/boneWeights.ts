import { boneIndex, bones, mirroredBone } from '../../../src/core/body/bones.ts';
import { elbowMm, wristMm } from '../body/arm.ts';
import { armAxis, armFrame, armInward } from '../body/armFrame.ts';
import type { Build } from '../body/build.ts';
import { smoothStep } from '../../../src/core/geometry/smoothStep.ts';
import { dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { evenOverSkin, type SkinGraph } from './skinGraph.ts';
import { wayAlongSkin } from './wayAlongSkin.ts';

/** Places of parts in the body's order of making. */
const partOf = { trunk: 0, leg: 1, foot: 2, arm: 3, hand: 4, head: 5 } as const;
export const partCount = 6;

type Weights = Map<string, number>;

/**
 * How the bones share each vertex of the man's `skin` at rest (rows over `bones`, sum 1). Each joint has a ramp as long as the flesh
 * that bends with it. `shares` are the vertex's parts; `fingers` the places of the digits' joints and tips.
 */
export function boneWeights(
  man: Build,
  skin: SkinGraph,
  shares: Float32Array,
  fingers: Readonly<Record<string, Vec3>>,
  toesAt: Vec3,
): Float32Array {
  const { positions } = skin;
  const rows = new Float32Array((positions.length / 3) * bones.length);
  const digits = digitsOf(fingers);
  const beyondArmpit = wayBeyondArmpit(shares, skin);
  for (let v = 0; v * 3 < positions.length; v++) {
    const point: Vec3 = [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
    const own = shares.subarray(v * partCount, (v + 1) * partCount);
    const weights: Weights = new Map();
    const rest = addArm(weights, man, point, beyondArmpit[v]!, digits);
    addLegs(weights, point, own, rest, toesAt);
    for (const [bone, weight] of weights) rows[v * bones.length + boneIndex(bone)] = weight;
  }
  return rows;
}

const give = (weights: Weights, bone: string, weight: number): void => {
  if (weight > 0) weights.set(bone, (weights.get(bone) ?? 0) + weight);
};

/** How far into the arm each vertex lies, mm along the skin from where arm and trunk meet; on the trunk negative. */
function wayBeyondArmpit(shares: Float32Array, skin: SkinGraph): Float32Array {
  const { starts, list, positions } = skin;
  const isArm = Array.from(
    { length: positions.length / 3 },
    (_, v) => shares[v * partCount + partOf.arm]! + shares[v * partCount + partOf.hand]! > 0.5,
  );
  const border = [...isArm.keys()].filter((v) =>
    list.subarray(starts[v], starts[v + 1]).some((other) => isArm[other] !== isArm[v]),
  );
  const reachMm = 150;
  const ways = wayAlongSkin(skin, border, reachMm).map(
    (way, v) => Math.min(way, reachMm) * (isArm[v] ? 1 : -1),
  );
  return evenOverSkin(ways, 1, skin, 20);
}

/** Gives the arm its share; what is left is returned. */
function addArm(
  weights: Weights,
  man: Build,
  point: Vec3,
  beyondArmpit: number,
  digits: readonly Digit[],
): number {
  const away = subtract(point, armFrame(man).origin);
  const t = dot(away, armAxis);
  // On top the deltoid's border lies on the trunk already.
  const isBelow = smoothStep(-34, 22, dot(away, armInward));
  // In front the skin is folded most, when the arm is brought forward.
  const ahead = 0.35 * Math.max(0, away[2]);
  const upper =
    smoothStep(-48 - ahead, 66 + ahead, t) * (1 - isBelow * (1 - smoothStep(-60, 34, beyondArmpit)));
  const lower = smoothStep(elbowMm - 44, elbowMm + 40, t);
  const hand = smoothStep(wristMm - 26, wristMm + 22, t);
  give(weights, 'leftUpperArm', upper * (1 - lower));
  give(weights, 'leftLowerArm', upper * lower * (1 - hand));
  addHand(weights, point, upper * lower * hand, digits);
  return 1 - upper;
}

interface Digit {
  readonly bones: readonly string[];
  readonly joints: readonly Vec3[];
}

function digitsOf(points: Readonly<Record<string, Vec3>>): Digit[] {
  return ['thumb', 'index', 'middle', 'ring', 'little'].map((name) => {
    const stages =
      name === 'thumb' ? ['Metacarpal', 'Proximal', 'Distal'] : ['Proximal', 'Intermediate', 'Distal'];
    const title = `${name[0]!.toUpperCase()}${name.slice(1)}`;
    return {
      bones: stages.map((stage) => `left${title}${stage}`),
      joints: [...stages.map((stage) => points[`${name}${stage}`]!), points[`${name}Tip`]!],
    };
  });
}

/** The digit that a point is nearest to takes it, in proportion to how far beyond its first joint it lies. */
function addHand(weights: Weights, point: Vec3, share: number, digits: readonly Digit[]): void {
  if (share <= 0) return;
  const near = digits.map((digit) => nearestOnChain(point, digit.joints));
  const least = Math.min(...near.map(({ distance }) => distance));
  const closeness = near.map(({ distance }) => Math.exp((least - distance) / 2.5));
  const sum = closeness.reduce((total, each) => total + each, 0);
  digits.forEach((digit, d) => {
    const own = (share * closeness[d]!) / sum;
    const along = near[d]!.along;
    const isThumb = d === 0;
    // The web moves with the finger only in part; the thumb's root moves in the palm.
    const ramps = digit.joints.slice(0, 3).map((_, stage) => {
      const reach = stage === 0 ? (isThumb ? 26 : 13) : 7;
      const at = near[d]!.lengths[stage]!;
      return smoothStep(at - reach, at + reach, along);
    });
    give(weights, 'leftHand', own * (1 - ramps[0]!));
    give(weights, digit.bones[0]!, own * ramps[0]! * (1 - ramps[1]!));
    give(weights, digit.bones[1]!, own * ramps[0]! * ramps[1]! * (1 - ramps[2]!));
    give(weights, digit.bones[2]!, own * ramps[0]! * ramps[1]! * ramps[2]!);
  });
}

/** Nearest distance to a chain of joints and how far along it; before its start negative. */
function nearestOnChain(
  point: Vec3,
  joints: readonly Vec3[],
): { distance: number; along: number; lengths: number[] } {
  const lengths = [0];
  let distance = Infinity;
  let along = 0;
  for (let i = 0; i + 1 < joints.length; i++) {
    const way = subtract(joints[i + 1]!, joints[i]!);
    const length = Math.hypot(...way);
    lengths.push(lengths[i]! + length);
    const raw = dot(subtract(point, joints[i]!), way) / length;
    const t = Math.max(i === 0 ? -60 : 0, Math.min(length, raw));
    const away = Math.hypot(...[0, 1, 2].map((k) => point[k]! - joints[i]![k]! - (way[k]! * t) / length));
    if (away < distance) {
      distance = away;
      along = lengths[i]! + t;
    }
  }
  return { distance, along, lengths };
}

function addLegs(weights: Weights, point: Vec3, own: Float32Array, share: number, toesAt: Vec3): void {
  const left = legShare(point, own);
  const right = legShare([-point[0], point[1], point[2]], own);
  const both = Math.max(1, left + right);
  addLeg(weights, 'left', point, (share * left) / both, toesAt);
  addLeg(weights, 'right', point, (share * right) / both, toesAt);
  addTrunk(weights, point, own, share * (1 - (left + right) / both));
}

/** The man's crotch, knee and ankle, mm above the ground. */
const [crotchMm, kneeMm, ankleMm] = [846, 497, 67];

/** How far a point belongs to a leg: the border slants from the crotch up and outward as the groin does. */
function legShare([x, y, z]: Vec3, own: Float32Array): number {
  const border = 878 + 0.42 * (Math.max(0, x) - 88) + 0.18 * z;
  // Only above the crotch does skin go with both legs.
  const bothMm = 1e-3 + 22 * smoothStep(crotchMm - 34, crotchMm + 8, y);
  // Over the seat and the hip bone skin slides far.
  const above = 66 + 0.35 * Math.max(0, -z) + 0.5 * Math.max(0, x - 90);
  const below = 1 - smoothStep(border - 74, border + above, y);
  return (
    smoothStep(-bothMm, bothMm, x) *
    Math.max(own[partOf.leg]! + own[partOf.foot]! > 0.5 && y < 780 ? 1 : 0, below)
  );
}

function addLeg(
  weights: Weights,
  side: 'left' | 'right',
  [x, y, z]: Vec3,
  share: number,
  toesAt: Vec3,
): void {
  if (share <= 0) return;
  // The back of the knee bends over a shorter way than its front.
  const lower = 1 - smoothStep(kneeMm - 56, kneeMm + 52, y + 0.12 * z);
  // The instep's skin folds well above the joint, the heel's below it.
  const foot = 1 - smoothStep(ankleMm - 32, ankleMm + 30, y - 0.42 * Math.max(-12, z + 38));
  // The little toe's joint lies behind the great toe's.
  const toes = smoothStep(toesAt[2] - 20, toesAt[2] + 18, z + 0.45 * (Math.abs(x) - toesAt[0]));
  give(weights, `${side}UpperLeg`, share * (1 - lower));
  give(weights, `${side}LowerLeg`, share * lower * (1 - foot));
  give(weights, `${side}Foot`, share * lower * foot * (1 - toes));
  give(weights, `${side}Toes`, share * lower * foot * toes);
}

function addTrunk(weights: Weights, [x, y, z]: Vec3, own: Float32Array, share: number): void {
  if (share <= 0) return;
  // The neck leans forward, so its borders lie higher behind; the head takes all that lies above the throat.
  const headRamp = smoothStep(1536, 1604, y + 0.5 * Math.max(-20, Math.min(60, z)) - 4);
  const head = Math.max(own[partOf.head]! * smoothStep(1500, 1540, y), headRamp);
  const neck = smoothStep(1446, 1540, y - 0.35 * (z + 30));
  const upper = smoothStep(1206, 1336, y);
  const chest = smoothStep(1078, 1192, y);
  const spine = smoothStep(958, 1072, y);
  const girdle = smoothStep(44, 120, x) * smoothStep(1292, 1410, y) * (1 - neck) * (1 - head);
  let rest = share;
  for (const [bone, part] of [
    ['head', head],
    ['neck', neck],
    ['leftShoulder', girdle],
    ['upperChest', upper],
    ['chest', chest],
    ['spine', spine],
    ['hips', 1],
  ] as const) {
    give(weights, bone, rest * part);
    rest *= 1 - part;
  }
}

/**
 * Weights evened out among neighbours, so that no ramp ends in a fold. Vertices of the middle plane (x = 0) have
 * neighbours on the other side too, whose bones are those of the other side.
 */
export function evenWeights(rows: Float32Array, skin: SkinGraph, passes: number): Float32Array {
  const others = bones.map(({ id }) => boneIndex(mirroredBone(id)));
  return evenOverSkin(rows, bones.length, skin, passes, (evened) => {
    for (let v = 0; v * bones.length < evened.length; v++)
      if (skin.positions[v * 3] === 0) evenSides(evened, v * bones.length, others);
  });
}

function evenSides(rows: Float32Array, at: number, others: readonly number[]): void {
  others.forEach((other, bone) => {
    if (other <= bone) return;
    const mean = (rows[at + bone]! + rows[at + other]!) / 2;
    rows[at + bone] = mean;
    rows[at + other] = mean;
  });
}
