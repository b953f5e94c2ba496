import type { SurfacePairs } from './surfacePairs.ts';

/** The share of the pairs sought that counts: the nearest so many, with all that are as near, or as many as go together best. */
export type KeptShare = number | 'found';

export interface Trim {
  /** So many pairs count; they stand first. */
  readonly kept: number;
  /** Of those that were sought. */
  readonly share: number;
  /** The root mean square of their distances. */
  readonly rms: number;
  /** What is to be least: far apart, or few. */
  readonly badness: number;
}

/** A found share is no less: fewer lie anywhere by chance. */
const leastShare = 0.4;

/**
 * Puts the pairs that count before all others, and tells how they lie. The share that goes together best has the least
 * mean square ÷ share³ (Chetverikov, Stepanov and Krsek 2005, Robust Euclidean alignment of 3D point sets: the trimmed
 * iterative closest point algorithm, (7), λ = 2). Null without pairs.
 */
export function trimPairs(pairs: SurfacePairs, keptShare: KeptShare): Trim | null {
  const { squares, count, sought } = pairs;
  const sorted = squares.slice(0, count).sort();
  const least = Math.min(
    count,
    Math.max(1, Math.ceil((keptShare === 'found' ? leastShare : keptShare) * sought)),
  );
  let best: Trim | null = null;
  let sum = 0;
  for (let kept = 1; kept <= count; kept++) {
    sum += sorted[kept - 1]!;
    if (kept < least || sorted[kept] === sorted[kept - 1]) continue;
    const share = kept / sought;
    const badness = sum / kept / share ** 3;
    if (!best || badness <= best.badness) best = { kept, share, rms: Math.sqrt(sum / kept), badness };
    if (keptShare !== 'found') break;
  }
  if (best) bringForward(pairs, sorted[best.kept - 1]!);
  return best;
}

/** Moves the pairs no farther apart than that, squared, to the front. */
function bringForward({ moved, fixed, normals, squares, count }: SurfacePairs, farthest: number): void {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (squares[i]! > farthest) continue;
    squares[kept] = squares[i]!;
    moved.copyWithin(kept * 3, i * 3, i * 3 + 3);
    fixed.copyWithin(kept * 3, i * 3, i * 3 + 3);
    normals.copyWithin(kept * 3, i * 3, i * 3 + 3);
    kept++;
  }
}
