import { axesAround, axisIndex, axisSign, axisVector, nearestAxis, type Axis } from '../../geometry/axes.ts';
import { cross } from '../../geometry/vectors.ts';
import { lookBack, lookThere, type Placement } from './lookAcross.ts';
import {
  findNearestPoints,
  turnNearestPoints,
  turnPoints,
  type NearestPoints,
  type NormalPoints,
  type QuarterTurn,
} from './nearestPoints.ts';
import type { PosedPoints } from './poseLayFigure.ts';

/** How well a surface fits the best of posed figures when it stands one way. */
export interface StanceFit {
  readonly up: Axis;
  readonly facing: Axis;
  /** 0 where all points lie on each other, 1 where none are near. */
  readonly misfit: number;
  readonly pose: string;
  /** How high the figure would stand straight, in the surface's unit. */
  readonly stature: number;
  /** How far to the front what the pose does not explain lies, in heights, for each point of the surface. */
  readonly ahead: number;
}

/** What stands on the ground along an axis: where it begins and ends, as coordinates times the axis's sign. */
export interface StandingRange {
  readonly up: Axis;
  readonly ground: number;
  readonly top: number;
}

/** The figure may be less high than the whole when an arm or a weapon is raised. */
const heightShares = [1, 0.83, 0.68];

/** How far points may lie from each other, in heights of the figure: at first sight, and for the best. */
const firstReach = 0.07;
const lastReach = 0.05;

/** At first sight one in so many points of a pose is looked at, and at second sight of those that are promising. */
const firstStride = 14;
const secondStride = 7;
const secondCompared = 48;

/** Of each stance this many poses are compared closely, in so many rounds. */
const closelyCompared = 8;
const closeRounds = 5;

/**
 * All stances of some up axes and facings, each with the pose that fits best there; the best first. At close sight
 * one in `stride` of a pose's points is looked at.
 */
export function comparePoses(
  sample: NormalPoints,
  ranges: readonly StandingRange[],
  facings: readonly Axis[],
  poses: readonly PosedPoints[],
  stride: number,
): readonly StanceFit[] {
  const field = findNearestPoints(sample);
  const fits = ranges.flatMap((range) => {
    const standing = pointsAbove(sample, range);
    return axesAround(range.up)
      .filter((facing) => facings.includes(facing))
      .map((facing) => fitStance(field, standing, range, facing, poses, stride));
  });
  return fits.sort((a, b) => a.misfit - b.misfit);
}

/** The points that do not belong to what the figure stands on. */
function pointsAbove(
  { positions, normals, count }: NormalPoints,
  { up, ground }: StandingRange,
): NormalPoints {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const above = { positions: new Float64Array(count * 3), normals: new Float64Array(count * 3), count: 0 };
  for (let point = 0; point < count; point++) {
    if (sign * positions[point * 3 + axis]! < ground) continue;
    for (let i = 0; i < 3; i++) {
      above.positions[above.count * 3 + i] = positions[point * 3 + i]!;
      above.normals[above.count * 3 + i] = normals[point * 3 + i]!;
    }
    above.count++;
  }
  return above;
}

function fitStance(
  field: NearestPoints,
  standing: NormalPoints,
  { up, ground, top }: StandingRange,
  facing: Axis,
  poses: readonly PosedPoints[],
  stride: number,
): StanceFit {
  const turn = turnOf(up, facing);
  const turnedField = turnNearestPoints(field, turn);
  const turned = turnPoints(standing, turn);
  const [x, z] = middleOf(turned);
  const placements = poses.flatMap((pose) =>
    heightShares.map((share): Placement => ({
      pose,
      x,
      ground,
      z,
      yawRad: 0,
      height: share * (top - ground),
      misfit: 1,
      ahead: 0,
    })),
  );
  for (const each of placements) each.misfit = lookThere(turnedField, each, firstReach, firstStride);
  const promising = takeBest(placements, secondCompared);
  for (const each of promising)
    for (let look = 0; look < 2; look++) each.misfit = lookThere(turnedField, each, firstReach, secondStride);
  let best = { misfit: 1, pose: '', stature: top - ground, ahead: 0 };
  for (const placement of takeBest(promising, closelyCompared)) {
    const misfit = fitClosely(turnedField, turned, placement, stride);
    const { pose, height, ahead } = placement;
    if (misfit < best.misfit) best = { misfit, pose: pose.name, stature: height * pose.stature, ahead };
  }
  return { up, facing, ...best };
}

const takeBest = (placements: readonly Placement[], count: number): readonly Placement[] =>
  placements.toSorted((a, b) => a.misfit - b.misfit).slice(0, count);

/** The quarter turn into the body frame: +Y up, facing +Z. */
function turnOf(up: Axis, facing: Axis): QuarterTurn {
  const turn = [nearestAxis(cross(axisVector(up), axisVector(facing))), up, facing] as const;
  return {
    axis: turn.map(axisIndex) as unknown as QuarterTurn['axis'],
    sign: turn.map(axisSign) as unknown as QuarterTurn['sign'],
  };
}

function middleOf({ positions, count }: NormalPoints): readonly [x: number, z: number] {
  let [x, z] = [0, 0];
  for (let i = 0; i < count * 3; i += 3) {
    x += positions[i]! / count;
    z += positions[i + 2]! / count;
  }
  return [x, z];
}

/** Moves and sizes a pose to lie on the surface; the least mean of what both sides see amiss. */
function fitClosely(
  field: NearestPoints,
  standing: NormalPoints,
  placement: Placement,
  stride: number,
): number {
  const poseField = fieldOf(placement.pose);
  let best = 1;
  for (let round = 0; round < closeRounds; round++) {
    const there = lookThere(field, placement, lastReach, stride);
    const back = lookBack(poseField, standing, placement, lastReach);
    best = Math.min(best, (there + back) / 2);
  }
  return best;
}

const fields = new WeakMap<PosedPoints, NearestPoints>();

/** Made when first asked for: many poses are never near. */
function fieldOf(pose: PosedPoints): NearestPoints {
  const field = fields.get(pose) ?? findNearestPoints(pose);
  fields.set(pose, field);
  return field;
}
