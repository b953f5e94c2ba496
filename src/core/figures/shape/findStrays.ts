import { axisIndex, axisSign, axes } from '../../geometry/axes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** Strays are not more than this share of the corners of triangles, or a few. */
const mostShare = 0.002;
const fewCorners = 12;

/** And they lie off the rest by at least this many times its length. */
const leastGap = 1.2;

/** A mark for each triangle with a corner that lies far off from all the rest, or nowhere; null where none does. */
export function markStrays({ positions, indices }: TriangleMesh): Uint8Array | null {
  const isStray = new Uint8Array(positions.length / 3);
  let found = markNowhere(positions, indices, isStray);
  const most = Math.max(fewCorners, mostShare * indices.length);
  if (!mayHaveGap(positions, indices)) return found > 0 ? markTriangles(indices, isStray) : null;
  // What lies far off one way hides what lies less far off another.
  for (let round = 0; round < 4; round++) {
    let further = 0;
    for (const axis of axes)
      further += markBeyondGap(positions, indices, axisIndex(axis), axisSign(axis), most, isStray);
    found += further;
    if (further === 0) break;
  }
  return found > 0 ? markTriangles(indices, isStray) : null;
}

function markTriangles(indices: Uint32Array, isStray: Uint8Array): Uint8Array {
  const marks = new Uint8Array(indices.length / 3);
  for (let i = 0; i < indices.length; i++) if (isStray[indices[i]!]) marks[Math.floor(i / 3)] = 1;
  return marks;
}

/** Corners that are looked at first, and the share of them at each end that may be strays. */
const fewSeen = 3000;
const endShare = 0.01;

/**
 * Whether anything reaches so far beyond where nearly all corners are that there may be a gap: most figures are done
 * with this one look.
 */
function mayHaveGap(positions: Float32Array, indices: Uint32Array): boolean {
  const stride = Math.max(1, Math.floor(indices.length / fewSeen));
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = axis; at < positions.length; at += 3) {
      const value = positions[at]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const seen = Float64Array.from(
      { length: Math.floor(indices.length / stride) },
      (_, i) => positions[indices[i * stride]! * 3 + axis]!,
    ).sort();
    const ends = Math.floor(endShare * seen.length);
    const usual = seen[seen.length - 1 - ends]! - seen[ends]!;
    // A number that is none makes every comparison false, and the longer look finds it.
    if (!(high - low < (1 + leastGap) * usual)) return true;
  }
  return false;
}

function markNowhere(positions: Float32Array, indices: Uint32Array, isStray: Uint8Array): number {
  let found = 0;
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]! * 3;
    if (Number.isFinite(positions[at]! + positions[at + 1]! + positions[at + 2]!)) continue;
    isStray[indices[i]!] = 1;
    found++;
  }
  return found;
}

const bins = 1024;

/** Marks the few corners beyond the widest gap at one end of an axis; gives their number. */
function markBeyondGap(
  positions: Float32Array,
  indices: Uint32Array,
  axis: number,
  sign: number,
  most: number,
  isStray: Uint8Array,
): number {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < indices.length; i++) {
    if (isStray[indices[i]!]) continue;
    const value = sign * positions[indices[i]! * 3 + axis]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return 0;
  const counts = new Uint32Array(bins);
  const perUnit = bins / (high - low);
  for (let i = 0; i < indices.length; i++) {
    if (isStray[indices[i]!]) continue;
    const value = sign * positions[indices[i]! * 3 + axis]!;
    counts[Math.min(bins - 1, Math.floor((value - low) * perUnit))]!++;
  }
  const edge = edgeOfRest(counts, most);
  if (edge === bins) return 0;
  const level = low + edge / perUnit;
  let found = 0;
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!;
    if (isStray[vertex] || sign * positions[vertex * 3 + axis]! < level) continue;
    isStray[vertex] = 1;
    found++;
  }
  return found;
}

/** The bin at which the rest ends, seen from the high end: there begins a gap longer than the rest; `bins`: none. */
function edgeOfRest(counts: Uint32Array, most: number): number {
  let beyond = 0;
  for (let bin = bins - 1; bin > 0; bin--) {
    beyond += counts[bin]!;
    if (beyond > most) return bins;
    if (counts[bin]! > 0) {
      let empty = bin;
      while (empty > 0 && counts[empty - 1] === 0) empty--;
      if (bin - empty >= leastGap * empty) return Math.max(1, empty);
    }
  }
  return bins;
}
