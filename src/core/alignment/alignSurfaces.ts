import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { followNearest, type Followed } from './followNearest.ts';
import { stayingPut, type Similarity } from './similarity.ts';
import { surfaceToAlign, withFewerPoints, type SurfaceToAlign } from './surfaceToAlign.ts';
import type { KeptShare } from './trimPairs.ts';

interface SurfaceOptions {
  readonly isScaleFree: boolean;
  /** Where the moving surface may begin; the best of them after a first look is followed. As it is without. */
  readonly starts?: readonly Similarity[];
  /** Where else it may begin, if a glance from there finds it far nearer than from `starts`. */
  readonly lessLikelyStarts?: readonly Similarity[];
  /**
   * How much of both surfaces has a counterpart on the other: 0.8 without. `'found'` suits pieces, which lie on a part of
   * the other; of bodies that are unlike all over it may take one part's fit for the whole's.
   */
  readonly keptShare?: KeptShare;
  /** For each vertex of the moving surface 1 where it counts, else 0; all without. */
  readonly counted?: Uint8Array;
  /** Called now and then with the share of the work that is done; what it throws ends the work. */
  readonly checkpoint?: (share: number) => Promise<void>;
}

export interface SurfaceAlignment {
  readonly similarity: Similarity;
  /** The root mean square of the distances between the points kept and the other surface. */
  readonly rmsMm: number;
  /** The share of the points of both surfaces that were kept. */
  readonly keptShare: number;
  /** How often the nearest points were sought. */
  readonly rounds: number;
  readonly hasConverged: boolean;
}

/** Points of each surface; one in so many of them is taken at a first look, and at a glance. */
const pointCount = 5000;
const firstStride = 5;
const glanceStride = 25;

/** A start that was less likely counts where it misses this share of what likely ones miss: what is nearly symmetric stays. */
const farNearer = 0.25;

const usualShare = 0.8;

/**
 * The similarity that lays a surface on another by their nearest points (trimmed ICP; both in one frame, mm), never one
 * that mirrors. It finds the best place near a start: on bodies from 30° and 15 % of the height away, at any scale. Null
 * where a surface has no area, or nothing of them that looks the same way is nearest to one another.
 */
export async function alignSurfaces(
  moving: TriangleMesh,
  fixed: TriangleMesh,
  options: SurfaceOptions,
): Promise<SurfaceAlignment | null> {
  const { isScaleFree, keptShare = usualShare, checkpoint = () => Promise.resolve() } = options;
  const own = surfaceToAlign(moving, pointCount, options.counted);
  await checkpoint(0.15);
  const other = surfaceToAlign(fixed, pointCount);
  const starts = await pickStarts(own, other, options, () => checkpoint(0.3));
  const few = [withFewerPoints(own, firstStride), withFewerPoints(other, firstStride)] as const;
  const first = await lookFrom(starts, ...few, options, (share) => checkpoint(0.3 + 0.2 * share));
  if (!first) return null;
  const found = await followNearest(own, other, first.similarity, {
    isScaleFree,
    keptShare,
    checkpoint: (share) => checkpoint(0.5 + 0.5 * share),
  });
  return (
    found && {
      similarity: found.similarity,
      rmsMm: found.trim.rms,
      keptShare: found.trim.share,
      rounds: first.rounds + found.rounds,
      hasConverged: found.hasConverged,
    }
  );
}

/** The likely starts, unless a glance from another finds the surfaces far nearer to one another. */
async function pickStarts(
  own: SurfaceToAlign,
  other: SurfaceToAlign,
  options: SurfaceOptions,
  checkpoint: () => Promise<void>,
): Promise<readonly Similarity[]> {
  const { starts = [stayingPut], lessLikelyStarts = [] } = options;
  if (lessLikelyStarts.length === 0) return starts;
  const few = [withFewerPoints(own, glanceStride), withFewerPoints(other, glanceStride)] as const;
  const likely = await lookFrom(starts, ...few, options, checkpoint);
  const less = await lookFrom(lessLikelyStarts, ...few, options, checkpoint);
  if (!less) return starts;
  const isFarNearer = !likely || less.trim.badness < farNearer ** 2 * likely.trim.badness;
  return isFarNearer ? [less.similarity] : starts;
}

/** Where points lead from each start: the best of it. */
async function lookFrom(
  starts: readonly Similarity[],
  own: SurfaceToAlign,
  other: SurfaceToAlign,
  { isScaleFree, keptShare = usualShare }: SurfaceOptions,
  checkpoint: (share: number) => Promise<void>,
): Promise<Followed | null> {
  // From far off the share that goes together best is often a part that lies wrong: the whole is tried before.
  const shares = keptShare === 'found' ? [usualShare, keptShare] : [keptShare];
  const tries = starts.flatMap((start) => shares.map((share) => ({ start, share })));
  let best: Followed | null = null;
  for (const [i, { start, share }] of tries.entries()) {
    const each = await followNearest(own, other, start, {
      isScaleFree,
      keptShare: share,
      checkpoint: (done) => checkpoint((i + done) / tries.length),
    });
    if (each && (!best || each.trim.badness < best.trim.badness)) best = each;
  }
  return best;
}
