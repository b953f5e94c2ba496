import { distance } from '../geometry/vectors.ts';
import { fitSimilarity } from './fitSimilarity.ts';
import { planeStep, type PairsMiddle } from './planeStep.ts';
import { inSuccession, movedBy, type Similarity } from './similarity.ts';
import { emptyPairs, findPairs, type SurfacePairs } from './surfacePairs.ts';
import type { SurfaceToAlign } from './surfaceToAlign.ts';
import { trimPairs, type KeptShare, type Trim } from './trimPairs.ts';

/** How a surface lies on another after so many rounds. */
export interface Followed {
  readonly similarity: Similarity;
  readonly trim: Trim;
  readonly rounds: number;
  readonly hasConverged: boolean;
}

interface FollowOptions {
  readonly isScaleFree: boolean;
  readonly keptShare: KeptShare;
  /** Called before each round with the share of the most rounds that are done; what it throws ends the work. */
  readonly checkpoint: (share: number) => Promise<void>;
}

/** Most are there after ten. */
const mostRounds = 60;

/** A step of less, in reaches and radians, leads nowhere that single precision tells apart. */
const leastStep = 1e-7;

/**
 * Moves a surface onto another from a start, round by round by its nearest points, until a step is smaller than what the
 * distances left leave unsure: their root mean square by the square root of their number. Null where no points are pairs.
 */
export async function followNearest(
  moving: SurfaceToAlign,
  fixed: SurfaceToAlign,
  start: Similarity,
  { isScaleFree, keptShare, checkpoint }: FollowOptions,
): Promise<Followed | null> {
  const pairs = emptyPairs(moving, fixed);
  let similarity = start;
  let hasConverged = false;
  for (let rounds = 0; ; rounds++) {
    await checkpoint(rounds / mostRounds);
    findPairs(moving, fixed, similarity, pairs);
    const trim = trimPairs(pairs, keptShare);
    if (!trim) return null;
    const middle = middleOf(pairs, trim.kept);
    const step: Similarity | null =
      hasConverged || rounds === mostRounds
        ? null
        : (planeStep(pairs, trim.kept, middle, isScaleFree) ?? pointStep(pairs, trim.kept, isScaleFree));
    if (!step) return { similarity, trim, rounds, hasConverged };
    similarity = inSuccession(similarity, step);
    hasConverged =
      lengthOfStep(step, middle) <= Math.max(leastStep, trim.rms / middle.reach / Math.sqrt(trim.kept));
  }
}

/** The similarity that brings the pairs' points themselves nearest to one another: slower, and always in the right direction. */
const pointStep = ({ moved, fixed }: SurfacePairs, kept: number, isScaleFree: boolean): Similarity | null =>
  fitSimilarity(moved.subarray(0, kept * 3), fixed.subarray(0, kept * 3), { isScaleFree })?.similarity ??
  null;

function middleOf({ moved, fixed }: SurfacePairs, kept: number): PairsMiddle {
  const centre: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < kept * 3; i++) centre[i % 3]! += (moved[i]! + fixed[i]!) / (2 * kept);
  let squares = 0;
  for (let i = 0; i < kept * 3; i++) squares += ((moved[i]! + fixed[i]!) / 2 - centre[i % 3]!) ** 2;
  return { centre, reach: Math.sqrt(squares / kept) };
}

/** Turn in radians, move of the middle in reaches and growth, together. */
function lengthOfStep(step: Similarity, { centre, reach }: PairsMiddle): number {
  const [x, y, z, w] = step.rotation;
  const turn = 2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w));
  return Math.hypot(turn, distance(movedBy(step, centre), centre) / reach, Math.log(step.scale));
}
