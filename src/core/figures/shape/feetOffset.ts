import { axisIndex, axisSign } from '../../geometry/axes.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { StandingRange } from './comparePoses.ts';
import { DisjointSets } from '../disjointSets.ts';
import type { NormalPoints } from './nearestPoints.ts';

/** Where feet and ankles are, in heights of the figure. What lies on the ground itself may be a base's. */
const feetBand = [0.003, 0.045] as const;
const ankleBand = [0.07, 0.13] as const;
/** Points of one ankle have neighbours this near; a foot's points are this near its ankle. */
const nearness = 0.035;
const footReach = 0.13;
/** An ankle has at least this share of its band's points, and this many. */
const leastShare = 0.2;
const fewestPoints = 12;

/**
 * How far the feet reach out beyond the ankles, as a mean over all legs, in heights of the figure: about 0.04 to
 * where a person faces. In the surface's frame; null where nothing stands that could be legs.
 */
export function feetOffset(sample: NormalPoints, range: StandingRange): Vec3 | null {
  const ankles = pointsBetween(sample, range, ankleBand);
  const feet = pointsBetween(sample, range, feetBand);
  const height = range.top - range.ground;
  const legs = clusterPoints(ankles, nearness * height).filter(
    (leg) => leg.length >= Math.max(fewestPoints, leastShare * ankles.length),
  );
  const axis = axisIndex(range.up);
  const offset: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const leg of legs) {
    const ankle = meanOf(leg);
    const foot = feet.filter((point) => distanceAcross(point, ankle, axis) < footReach * height);
    if (foot.length < fewestPoints) continue;
    const middle = meanOf(foot);
    for (let i = 0; i < 3; i++) if (i !== axis) offset[i]! += (middle[i]! - ankle[i]!) / height;
    count++;
  }
  return count > 0 ? [offset[0] / count, offset[1] / count, offset[2] / count] : null;
}

function pointsBetween(
  { positions, count }: NormalPoints,
  { up, ground, top }: StandingRange,
  [from, to]: readonly [number, number],
): readonly Vec3[] {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const found: Vec3[] = [];
  for (let i = 0; i < count * 3; i += 3) {
    const share = (sign * positions[i + axis]! - ground) / (top - ground);
    if (share >= from && share < to) found.push([positions[i]!, positions[i + 1]!, positions[i + 2]!]);
  }
  return found;
}

function clusterPoints(points: readonly Vec3[], reach: number): readonly (readonly Vec3[])[] {
  const sets = new DisjointSets(points.length);
  for (const [a, [ax, ay, az]] of points.entries())
    for (let b = a + 1; b < points.length; b++) {
      const [bx, by, bz] = points[b]!;
      if ((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2 < reach * reach) sets.join(a, b);
    }
  return sets.lists().map((list) => list.map((index) => points[index]!));
}

function meanOf(points: readonly Vec3[]): Vec3 {
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    x += point[0] / points.length;
    y += point[1] / points.length;
    z += point[2] / points.length;
  }
  return [x, y, z];
}

const distanceAcross = (a: Vec3, b: Vec3, axis: number): number =>
  Math.hypot(...a.map((value, i) => (i === axis ? 0 : value - b[i]!)));
