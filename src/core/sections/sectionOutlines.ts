import { convexHull, perimeterOf } from '../geometry/convexHull.ts';
import { areaOfLoop } from '../geometry/planeLoops.ts';
import type { Plane } from '../geometry/planes.ts';
import { sliceMesh, type SectionLoop, type SliceableMesh } from '../meshes/sliceMesh.ts';
import { cutSegments } from './cutSegments.ts';
import { roleOfLoop, type LoopRole } from './roleOfLoop.ts';

/** One line of a cut; lengths and areas in the mesh's unit, which is mm. */
export interface OutlineLoop extends SectionLoop {
  readonly role: LoopRole;
  /** The length of a tape drawn tight round it. */
  readonly tapeMm: number;
  /** The way along the skin, into every furrow. A small gap is bridged, a large one left out. */
  readonly skinMm: number;
  /** What it encloses by itself; null where it is open. */
  readonly areaMm2: number | null;
}

/** What a plane cuts of a figure. */
export interface SectionOutline {
  readonly plane: Plane;
  /** The largest first. */
  readonly loops: readonly OutlineLoop[];
  /** Girths of all outer loops together; null without any. */
  readonly tapeMm: number | null;
  readonly skinMm: number | null;
  /** What outer loops enclose, without the holes; null without any. Bodies that reach into each other count each. */
  readonly areaMm2: number | null;
}

/** A gap up to this share of a loop is bridged, as measures do. */
const mostGap = 0.15;

/** The outlines of several figures that are laid together, cut by one plane. */
export const sectionOutlines = (figures: readonly SliceableMesh[], plane: Plane): readonly SectionOutline[] =>
  figures.map((figure) => outlineOf(figure, plane));

function outlineOf(figure: SliceableMesh, plane: Plane): SectionOutline {
  const segments = cutSegments(figure.blocks, plane);
  const loops = sliceMesh(figure, plane)
    .loops.map((loop) => measureLoop(loop, segments))
    .toSorted((a, b) => (b.areaMm2 ?? 0) - (a.areaMm2 ?? 0));
  const outer = loops.filter(({ role }) => role === 'outer');
  const holes = loops.filter(({ role }) => role === 'hole');
  const sum = (some: readonly OutlineLoop[], of: 'tapeMm' | 'skinMm' | 'areaMm2'): number =>
    some.reduce((total, loop) => total + (loop[of] ?? 0), 0);
  if (outer.length === 0) return { plane, loops, tapeMm: null, skinMm: null, areaMm2: null };
  return {
    plane,
    loops,
    tapeMm: sum(outer, 'tapeMm'),
    skinMm: sum(outer, 'skinMm'),
    areaMm2: sum(outer, 'areaMm2') - sum(holes, 'areaMm2'),
  };
}

function measureLoop(loop: SectionLoop, segments: Float64Array): OutlineLoop {
  const { points } = loop;
  const [around, gap] = [perimeterOf(points), gapOf(loop)];
  const tapeMm = perimeterOf(convexHull(points));
  if (gap > mostGap * around) return { ...loop, role: 'open', tapeMm, skinMm: around - gap, areaMm2: null };
  const areaMm2 = Math.abs(areaOfLoop(points));
  return { ...loop, role: roleOfLoop(loop, segments), tapeMm, skinMm: around, areaMm2 };
}

function gapOf({ points, isOpen }: SectionLoop): number {
  const last = points.length - 2;
  return isOpen ? Math.hypot(points[0]! - points[last]!, points[1]! - points[last + 1]!) : 0;
}
