import { convexHull, perimeterOf } from '../geometry/convexHull.ts';
import { areaOfLoop, distanceToLoop, isInLoop, reachOf } from '../geometry/planeLoops.ts';
import { pointInPlane, pointsInPlane, type Plane } from '../geometry/planes.ts';
import { dot, subtract, type Vec3 } from '../geometry/vectors.ts';
import { sliceMesh, type Section, type SectionLoop } from '../meshes/sliceMesh.ts';
import type { MeasureNote, MeasureResult, NotTakenReason } from './measure.ts';
import { sliceableOf, type MeasureContext } from './measureContext.ts';
import { crossingsOf, type PartLine } from './partLines.ts';

/** Where a part is to be cut, and what makes a loop of the cut its own. */
export interface SectionWish {
  readonly plane: Plane;
  /** A point of the plane on the part's axis. */
  readonly axis: Vec3;
  /** The axis surely lies within: else the loop nearest to it will do, if it is no farther than it is wide. */
  readonly isAxisWithin: boolean;
  /** Parts that the loop must not hold as well. */
  readonly apart: readonly PartLine[];
}

/** The line that a plane cuts round a part. */
export interface PartSection {
  readonly plane: Plane;
  readonly loop: SectionLoop;
}

export const isReason = (found: object): found is NotTakenReason => 'code' in found;

/** A gap up to this share of a loop is bridged; with more missing its girth would be made up. */
const mostGap = 0.15;

/**
 * Cuts the body and picks the part's loop: the widest of those that hold the axis (a hollow cast has an inner skin
 * too), else the nearest. Where another part's line goes through the loop as well, and that part has no loop of its
 * own there, the two are joined; with one they only reach into each other, and the part's loop is whole.
 */
export function takePartSection(context: MeasureContext, wish: SectionWish): PartSection | NotTakenReason {
  const { plane, axis } = wish;
  const section = sliceMesh(sliceableOf(context), plane);
  const [x, y] = placeIn(plane, axis);
  const loop = loopRound(section, x, y) ?? (wish.isAxisWithin ? null : loopNear(section, x, y));
  if (!loop || gapOf(loop) > mostGap) return { code: 'noSection', at: axis };
  const isJoinedAt = (u: number, v: number): boolean =>
    isInLoop(loop.points, u, v) &&
    !section.loops.some(
      ({ points }) => points !== loop.points && isInLoop(points, u, v) && !isInLoop(points, x, y),
    );
  for (const { part, line } of wish.apart)
    for (const crossing of crossingsOf(line, plane))
      if (isJoinedAt(...placeIn(plane, crossing))) return { code: 'joined', part, at: axis };
  return { plane, loop };
}

const placeIn = ({ origin, right, ahead }: Plane, point: Vec3): readonly [number, number] => {
  const from = subtract(point, origin);
  return [dot(from, right), dot(from, ahead)];
};

function loopRound({ loops }: Section, x: number, y: number): SectionLoop | null {
  let best: SectionLoop | null = null;
  let widest = 0;
  for (const loop of loops) {
    if (!isInLoop(loop.points, x, y)) continue;
    const area = Math.abs(areaOfLoop(loop.points));
    if (area > widest) [best, widest] = [loop, area];
  }
  return best;
}

/** The nearest loop that is no farther away than the radius of a circle of its area. */
function loopNear({ loops }: Section, x: number, y: number): SectionLoop | null {
  let best: SectionLoop | null = null;
  let nearest = Infinity;
  for (const loop of loops) {
    const away = distanceToLoop(loop.points, x, y);
    if (away >= nearest || away > Math.sqrt(Math.abs(areaOfLoop(loop.points)) / Math.PI)) continue;
    [best, nearest] = [loop, away];
  }
  return best;
}

function gapOf({ points, isOpen }: SectionLoop): number {
  if (!isOpen) return 0;
  const last = points.length - 2;
  return Math.hypot(points[0]! - points[last]!, points[1]! - points[last + 1]!) / perimeterOf(points);
}

export const sectionNotes = ({ loop }: PartSection): readonly MeasureNote[] =>
  loop.isOpen ? ['gapBridged'] : [];

/** The length of a tape drawn tight round a section. */
export const tapeLengthOf = ({ loop }: PartSection): number => perimeterOf(convexHull(loop.points));

/** The girth of a section: the tape drawn tight, and the way along the skin. */
export function girthOf(section: PartSection, notes: readonly MeasureNote[] = []): MeasureResult {
  const { plane, loop } = section;
  const hull = convexHull(loop.points);
  return {
    isTaken: true,
    mm: perimeterOf(hull),
    tissueMm: perimeterOf(loop.points),
    evidence: [{ kind: 'curve', points: pointsInPlane(plane, hull) }],
    notes: [...notes, ...sectionNotes(section)],
  };
}

/** The point of a section that reaches farthest in a direction. */
export function farthestOf({ plane, loop }: PartSection, direction: Vec3): Vec3 {
  const reach = reachOf(loop.points, dot(direction, plane.right), dot(direction, plane.ahead))!;
  return pointInPlane(plane, reach.x, reach.y);
}
