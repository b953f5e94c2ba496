import { areaOfLoop } from '../geometry/planeLoops.ts';
import type { SectionLoop } from '../meshes/sliceMesh.ts';

/**
 * What a loop is to the cut: the border of a piece of it; of a hole in one; within one (a body that is in another
 * shows nothing of itself); or open, with too much missing to enclose anything.
 */
export type LoopRole = 'outer' | 'hole' | 'within' | 'open';

/** As near to the line that is asked about, as a share of its length, lies what is on it. */
const onShare = 1e-6;

/**
 * The role of a closed loop: by how often the mesh goes round a place just out of it and one just in it, counted along
 * a ray from its longest step (winding numbers; Alciatore and Miranda 1995). So what one body has in itself counts once,
 * and a cavity not at all.
 * @param segments of the whole cut (`cutSegments`)
 */
export function roleOfLoop(loop: SectionLoop, segments: Float64Array): Exclude<LoopRole, 'open'> {
  const { points } = loop;
  const end = longestStep(loop);
  const start = (end === 0 ? points.length : end) - 2;
  const way = Math.sign(areaOfLoop(points)) || 1;
  const [u, v] = [points[end]! - points[start]!, points[end + 1]! - points[start + 1]!];
  const length = Math.hypot(u, v) || 1;
  // Out of a loop that runs counter-clockwise is to the right of its steps.
  const out = [(way * v) / length, (-way * u) / length] as const;
  const middle = [points[start]! + u / 2, points[start + 1]! + v / 2] as const;
  const { beyond, on } = countCrossings(segments, middle, out, onShare * length);
  const [outside, inside] = [beyond !== 0, beyond + on !== 0];
  return inside && !outside ? 'outer' : outside && !inside ? 'hole' : 'within';
}

/** Where the longest step of a loop ends; the way over a gap is none. */
function longestStep({ points, isOpen }: SectionLoop): number {
  let [longest, end] = [-1, 0];
  for (let i = isOpen ? 2 : 0; i < points.length; i += 2) {
    const last = (i === 0 ? points.length : i) - 2;
    const length = Math.hypot(points[i]! - points[last]!, points[i + 1]! - points[last + 1]!);
    if (length > longest) [longest, end] = [length, i];
  }
  return end;
}

/** How much more often segments cross a ray to its left than to its right: beyond its start, and on it. */
function countCrossings(
  segments: Float64Array,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  near: number,
): { readonly beyond: number; readonly on: number } {
  let [beyond, on] = [0, 0];
  for (let i = 0; i < segments.length; i += 4) {
    const au = segments[i]! - x;
    const av = segments[i + 1]! - y;
    const bu = segments[i + 2]! - x;
    const bv = segments[i + 3]! - y;
    const leftA = dx * av - dy * au;
    const leftB = dx * bv - dy * bu;
    if (leftA > 0 === leftB > 0) continue;
    const share = leftA / (leftA - leftB);
    const along = dx * (au + share * (bu - au)) + dy * (av + share * (bv - av));
    const sign = leftB > 0 ? 1 : -1;
    if (along > near) beyond += sign;
    else if (along >= -near) on += sign;
  }
  return { beyond, on };
}
