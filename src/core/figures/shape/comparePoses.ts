import {
  axesAround,
  axes,
  axisIndex,
  axisSign,
  axisVector,
  nearestAxis,
  type Axis,
} from '../../geometry/axes.ts';
import { cross } from '../../geometry/vectors.ts';
import { findNearestPoints, nearestPoint, type NearestPoints, type NormalPoints } from './nearestPoints.ts';
import type { PosedPoints } from './poseLayFigure.ts';

/** How well a surface fits the best of posed figures when it stands one way. */
export interface StanceFit {
  readonly up: Axis;
  readonly facing: Axis;
  /** 0 where all points lie on each other, 1 where none are near. */
  readonly misfit: number;
  readonly pose: string;
}

/** What stands on the ground along an axis: where it begins and ends, as coordinates times the axis's sign. */
export interface StandingRange {
  readonly up: Axis;
  readonly ground: number;
  readonly top: number;
}

/** By how much less high than the whole the figure may be, when an arm or a weapon is raised. */
const heightShares = [1, 0.86, 0.74, 0.64];

/** How far points may lie from each other, in heights of the figure: first, and for the best. */
const firstReach = 0.07;
const lastReach = 0.05;

/** How much normals that are at right angles are apart, in heights. */
const normalLength = 0.08;

/** Of each stance this many poses are compared closely. */
const closelyCompared = 4;
const closeRounds = 4;

/** Where a pose is put: its turn by quarters, its height and the place on which it stands. */
interface Placement {
  /** For each of the pose's axes the surface's one and its sign. */
  readonly axis: readonly [number, number, number];
  readonly sign: readonly [number, number, number];
  readonly pose: PosedPoints;
  readonly origin: Float64Array;
  height: number;
  misfit: number;
}

/** All 4 facings of each up axis, each with the pose that fits best there; the best first. */
export function comparePoses(
  sample: NormalPoints,
  ranges: readonly StandingRange[],
  facings: readonly Axis[],
  poses: readonly PosedPoints[],
): readonly StanceFit[] {
  const field = findNearestPoints(sample);
  const fits = ranges.flatMap((range) => {
    const standing = pointsAbove(sample, range);
    return axesAround(range.up)
      .filter((facing) => facings.includes(facing))
      .map((facing): StanceFit => {
        const best = placePoses(field, standing, range, facing, poses)
          .map((placement) => fitClosely(field, standing, range, placement))
          .reduce((a, b) => (b.misfit < a.misfit ? b : a));
        return { up: range.up, facing, misfit: best.misfit, pose: best.pose.name };
      });
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

/** The poses that fit best at first sight, when they stand on the ground in the middle. */
function placePoses(
  field: NearestPoints,
  standing: NormalPoints,
  { up, ground, top }: StandingRange,
  facing: Axis,
  poses: readonly PosedPoints[],
): readonly Placement[] {
  const left = nearestAxis(cross(axisVector(up), axisVector(facing)));
  const turn = [left, up, facing] as const;
  const axis = turn.map(axisIndex) as unknown as Placement['axis'];
  const sign = turn.map(axisSign) as unknown as Placement['sign'];
  const middle = middleOf(standing);
  middle[axis[1]] = sign[1] * ground;
  const placements = poses.flatMap((pose) =>
    heightShares.map((share): Placement => {
      const placement = {
        axis,
        sign,
        pose,
        origin: middle.slice(),
        height: share * (top - ground),
        misfit: 1,
      };
      movePose(field, placement, firstReach);
      placement.misfit = movePose(field, placement, firstReach);
      return placement;
    }),
  );
  return placements.sort((a, b) => a.misfit - b.misfit).slice(0, closelyCompared);
}

function middleOf({ positions, count }: NormalPoints): Float64Array {
  const middle = new Float64Array(3);
  for (let i = 0; i < count * 3; i++) middle[i % 3]! += positions[i]! / count;
  return middle;
}

/** One look of every pose point at its neighbour: gives the misfit and moves the pose sideways to them. */
function movePose(field: NearestPoints, placement: Placement, reach: number): number {
  const { axis, sign, pose, origin, height } = placement;
  const [ix, iy, iz] = axis;
  const [sx, sy, sz] = sign;
  const { positions, normals } = field.points;
  const place = [0, 0, 0];
  const normal = [0, 0, 0];
  const shift = [0, 0, 0];
  let weights = 0;
  let misfit = 0;
  for (let point = 0; point < pose.count; point++) {
    const at = point * 3;
    place[ix] = origin[ix]! + sx * height * pose.positions[at]!;
    place[iy] = origin[iy]! + sy * height * pose.positions[at + 1]!;
    place[iz] = origin[iz]! + sz * height * pose.positions[at + 2]!;
    normal[ix] = sx * pose.normals[at]!;
    normal[iy] = sy * pose.normals[at + 1]!;
    normal[iz] = sz * pose.normals[at + 2]!;
    const near = nearestPoint(field, place[0]!, place[1]!, place[2]!, normal[0]!, normal[1]!, normal[2]!) * 3;
    if (near < 0) {
      misfit++;
      continue;
    }
    const dx = (positions[near]! - place[0]!) / height;
    const dy = (positions[near + 1]! - place[1]!) / height;
    const dz = (positions[near + 2]! - place[2]!) / height;
    const cosine =
      normals[near]! * normal[0]! + normals[near + 1]! * normal[1]! + normals[near + 2]! * normal[2]!;
    const apart = dx * dx + dy * dy + dz * dz + 2 * (1 - cosine) * normalLength * normalLength;
    const kept = (reach * reach) / (reach * reach + apart);
    misfit += 1 - kept;
    const weight = kept * kept;
    weights += weight;
    shift[0]! += weight * dx;
    shift[1]! += weight * dy;
    shift[2]! += weight * dz;
  }
  if (weights > 0) for (const i of [ix, iz]) origin[i]! += (shift[i]! / weights) * height;
  return misfit / pose.count;
}

/** Moves and sizes a pose to lie on the surface, with the looks of both sides; its misfit is the mean of both. */
function fitClosely(
  field: NearestPoints,
  standing: NormalPoints,
  { up, ground }: StandingRange,
  placement: Placement,
): Placement {
  const poseField = fieldOf(placement.pose);
  let best = 1;
  for (let round = 0; round < closeRounds; round++) {
    const there = movePose(field, placement, lastReach);
    const back = lookBack(poseField, standing, placement, lastReach);
    best = Math.min(best, (there + back) / 2);
  }
  placement.origin[axisIndex(up)] = axisSign(up) * ground;
  return { ...placement, misfit: best };
}

const fields = new WeakMap<PosedPoints, NearestPoints>();

/** Made when first asked for: most poses are never near. */
function fieldOf(pose: PosedPoints): NearestPoints {
  const field = fields.get(pose) ?? findNearestPoints(pose);
  fields.set(pose, field);
  return field;
}

/** One look of every point of the surface at its neighbour in the pose: gives the misfit and sizes the pose. */
function lookBack(
  poseField: NearestPoints,
  standing: NormalPoints,
  placement: Placement,
  reach: number,
): number {
  const { axis, sign, origin, height } = placement;
  const [ix, iy, iz] = axis;
  const [sx, sy, sz] = sign;
  const { positions, normals } = poseField.points;
  let misfit = 0;
  let stretch = 0;
  let weights = 0;
  for (let point = 0; point < standing.count; point++) {
    const at = point * 3;
    const x = (sx * (standing.positions[at + ix]! - origin[ix]!)) / height;
    const y = (sy * (standing.positions[at + iy]! - origin[iy]!)) / height;
    const z = (sz * (standing.positions[at + iz]! - origin[iz]!)) / height;
    const nx = sx * standing.normals[at + ix]!;
    const ny = sy * standing.normals[at + iy]!;
    const nz = sz * standing.normals[at + iz]!;
    const near = nearestPoint(poseField, x, y, z, nx, ny, nz) * 3;
    if (near < 0) {
      misfit++;
      continue;
    }
    const [px, py, pz] = [positions[near]!, positions[near + 1]!, positions[near + 2]!];
    const away = (px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2;
    const cosine = normals[near]! * nx + normals[near + 1]! * ny + normals[near + 2]! * nz;
    const apart = away + 2 * (1 - cosine) * normalLength * normalLength;
    const kept = (reach * reach) / (reach * reach + apart);
    misfit += 1 - kept;
    const weight = kept * kept;
    stretch += weight * ((x - px) * px + (y - py) * py + (z - pz) * pz);
    weights += weight * (px * px + py * py + pz * pz);
  }
  if (weights > 0) placement.height *= 1 + Math.max(-0.1, Math.min(0.1, stretch / weights));
  return standing.count > 0 ? misfit / standing.count : 1;
}

/** Every axis as an up. */
export const allUps: readonly Axis[] = axes;
