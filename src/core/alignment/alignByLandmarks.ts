import type { Vec3 } from '../geometry/vectors.ts';
import type { FittedPart } from '../landmarks/fitting/parts.ts';
import type { FoundLandmark, NotFoundLandmark } from '../landmarks/foundLandmarks.ts';
import { landmarkIds, type LandmarkId } from '../landmarks/landmarkIds.ts';
import { fitSimilarity } from './fitSimilarity.ts';
import { partsOfLandmark } from './partsOfLandmark.ts';
import type { Similarity } from './similarity.ts';

/** Landmarks with one standard deviation each, 0 where a place is exact; all in one frame, mm. */
export type LandmarksToAlign = Readonly<
  Partial<Record<LandmarkId, Pick<FoundLandmark, 'at' | 'uncertainty'> | NotFoundLandmark>>
>;

interface LandmarkOptions {
  readonly isScaleFree: boolean;
  /** The parts whose landmarks count; all without. */
  readonly parts?: readonly FittedPart[];
}

export interface LandmarkAlignment {
  readonly similarity: Similarity;
  /** How far each landmark ends from the other's. */
  readonly residualsMm: Readonly<Partial<Record<LandmarkId, number>>>;
  /** Their root mean square, each weighted as it was for the alignment. */
  readonly rmsMm: number;
}

interface Pair {
  readonly id: LandmarkId;
  readonly from: Vec3;
  readonly to: Vec3;
  readonly fromUncertainty: number;
  readonly toUncertainty: number;
}

/**
 * The similarity that lays a body's landmarks on those of another, of all that both have. Each pair counts by the inverse
 * square of its uncertainty, both bodies' together as they lie on `fixed`. Null where they do not fix it, as
 * `fitSimilarity` says.
 */
export function alignByLandmarks(
  moving: LandmarksToAlign,
  fixed: LandmarksToAlign,
  { isScaleFree, parts }: LandmarkOptions,
): LandmarkAlignment | null {
  const pairs = pairsOf(moving, fixed).filter(
    ({ id }) => !parts || partsOfLandmark(id).some((part) => parts.includes(part)),
  );
  const from = Float64Array.from(pairs.flatMap((pair) => pair.from));
  const to = Float64Array.from(pairs.flatMap((pair) => pair.to));
  // How much an uncertainty of the one weighs beside the other's hangs on the scale.
  const rough = fitSimilarity(from, to, { isScaleFree });
  const fit =
    rough && fitSimilarity(from, to, { isScaleFree, weights: weightsOf(pairs, rough.similarity.scale) });
  return (
    fit && {
      similarity: fit.similarity,
      residualsMm: Object.fromEntries(pairs.map(({ id }, i) => [id, fit.residuals[i]!])),
      rmsMm: fit.rms,
    }
  );
}

const pairsOf = (moving: LandmarksToAlign, fixed: LandmarksToAlign): readonly Pair[] =>
  landmarkIds.flatMap((id) => {
    const [own, other] = [moving[id], fixed[id]];
    if (!own?.at || !other?.at) return [];
    const [fromUncertainty, toUncertainty] = [own.uncertainty, other.uncertainty];
    return [{ id, from: own.at, to: other.at, fromUncertainty, toUncertainty }];
  });

/** Pairs that are exact count as the surest of the others. */
function weightsOf(pairs: readonly Pair[], scale: number): readonly number[] {
  const variances = pairs.map(
    ({ fromUncertainty, toUncertainty }) => (scale * fromUncertainty) ** 2 + toUncertainty ** 2,
  );
  const least = variances.reduce((low, each) => (each > 0 && each < low ? each : low), Infinity);
  return variances.map((each) => (least === Infinity ? 1 : least / Math.max(each, least)));
}
