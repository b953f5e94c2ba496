import { reachOf } from '../geometry/planeLoops.ts';
import { pointInPlane } from '../geometry/planes.ts';
import { add, distance, dot, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { sliceMesh, type Section, type SectionLoop } from '../meshes/sliceMesh.ts';
import { footEnds, type FootFrame } from './footFrame.ts';
import { findPoint, otherSide, pointOf, sliceableOf, type MeasureContext } from './measureContext.ts';

/** Cuts are made level through the foot at these shares of the way from the sole up to the outer ankle. */
const levels = Array.from({ length: 16 }, (_, i) => 0.04 + (i * 0.56) / 15);

/** What is farther from the line from heel to toe than this share of the foot's length is not of the foot. */
const mostAway = 0.4;

/** How far a stretch of a foot reaches sideways. */
export interface FootExtent {
  readonly leftmost: Vec3;
  readonly rightmost: Vec3;
}

/**
 * The points that reach farthest to either side of a foot between two shares of its length, below the ankle: each of
 * them may be at a height of its own, as between the walls of a box. Null where the skin is not there.
 */
export function footExtent(
  context: MeasureContext,
  frame: FootFrame,
  from: number,
  to: number,
): FootExtent | null {
  const { heel, up, ahead, left, lengthMm } = frame;
  const low = soleBelow(context, frame);
  const high = dot(subtract(pointOf(context, 'malleolus'), heel), up);
  let extent: FootExtent | null = null;
  for (const level of levels) {
    const origin = add(heel, scaleVector(up, low + level * (high - low)));
    const section = sliceMesh(sliceableOf(context), { origin, normal: up, right: left, ahead });
    for (const loop of section.loops) {
      if (!isOfFoot(context, frame, section, loop)) continue;
      extent = widen(extent, section, loop, from * lengthMm, to * lengthMm);
    }
  }
  return extent;
}

/** How far the sole is from the heel's rearmost point along the foot's up: less than 0. */
function soleBelow(context: MeasureContext, { heel, toe, up }: FootFrame): number {
  const sole = findPoint(context, 'sole');
  if (sole) return dot(subtract(sole, heel), up);
  return up[1] === 1 ? -heel[1] : Math.min(0, dot(subtract(toe, heel), up));
}

/** Whether all of a loop lies by this foot, as the rim of a base does not, and its middle nearer to it than to the other. */
function isOfFoot(
  context: MeasureContext,
  frame: FootFrame,
  section: Section,
  { points }: SectionLoop,
): boolean {
  let [u, v] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const point = pointInPlane(section.plane, points[i]!, points[i + 1]!);
    if (distanceToSegment(point, frame.heel, frame.toe) > mostAway * frame.lengthMm) return false;
    u += (points[i]! * 2) / points.length;
    v += (points[i + 1]! * 2) / points.length;
  }
  const middle = pointInPlane(section.plane, u, v);
  const other = footEnds(context, otherSide(context.side ?? 'left'));
  return !other || distanceToSegment(middle, frame.heel, frame.toe) <= distanceToSegment(middle, ...other);
}

/** An extent with what of a loop lies between two ways along the foot. */
function widen(
  extent: FootExtent | null,
  { plane }: Section,
  loop: SectionLoop,
  from: number,
  to: number,
): FootExtent | null {
  const points = clipLoop(loop.points, from, to);
  const [most, least] = [reachOf(points, 1, 0), reachOf(points, -1, 0)];
  if (!most || !least) return extent;
  const leftmost = pointInPlane(plane, most.x, most.y);
  const rightmost = pointInPlane(plane, least.x, least.y);
  const isLeftOf = (a: Vec3, b: Vec3): boolean => dot(subtract(a, b), plane.right) > 0;
  return {
    leftmost: extent && isLeftOf(extent.leftmost, leftmost) ? extent.leftmost : leftmost,
    rightmost: extent && isLeftOf(rightmost, extent.rightmost) ? extent.rightmost : rightmost,
  };
}

/** The points of a loop between two values of its second coordinate, and where it crosses these. */
function clipLoop(points: Float64Array, from: number, to: number): Float64Array {
  const kept: number[] = [];
  for (let i = 0, last = points.length - 2; i < points.length; last = i, i += 2) {
    const [u, v, lastU, lastV] = [points[i]!, points[i + 1]!, points[last]!, points[last + 1]!];
    for (const bound of [from, to])
      if (v > bound !== lastV > bound)
        kept.push(lastU + ((bound - lastV) / (v - lastV)) * (u - lastU), bound);
    if (v >= from && v <= to) kept.push(u, v);
  }
  return Float64Array.from(kept);
}

function distanceToSegment(point: Vec3, from: Vec3, to: Vec3): number {
  const along = subtract(to, from);
  const square = dot(along, along);
  const share = square > 0 ? Math.min(1, Math.max(0, dot(subtract(point, from), along) / square)) : 0;
  return distance(point, add(from, scaleVector(along, share)));
}
