import type { AlignmentKind } from '../core/alignment/alignFigures.ts';
import type { Against } from '../core/comparison/against.ts';
import { usualViewingMm } from '../core/comparison/eyesight.ts';
import { judgeFigure } from '../core/comparison/judgeFigure.ts';
import type { ProfileId } from '../core/comparison/profiles/index.ts';
import { invert, multiply, type Mat4 } from '../core/geometry/matrices.ts';
import type { FigureMeasures } from '../core/measures/measureFigure.ts';
import type { FigurePart } from '../core/measures/partOfMeasure.ts';
import type { DistanceStatistics } from '../core/surfaceMap/distanceStatistics.ts';
import { sayJudgement } from '../ui/messages/judgementMessages.ts';
import type { CountedStatistics, SurfaceComparison } from './compareSurfaces.ts';
import { describeDeviation, type DescribedDeviation } from './describeJudgement.ts';
import type { MeasuredSize } from './describeMeasures.ts';
import type { MeasuredFile } from './measureFile.ts';
import type { Warning } from './warningsOf.ts';

/** What `compare` says of two figures; lengths in mm as modelled of the first unless the name says otherwise. */
export interface Comparison {
  readonly file: string;
  /** A file or the id of a population. */
  readonly with: string;
  readonly alignment: {
    readonly kind: AlignmentKind;
    /**
     * Lays the first on the second, from the one file's own coordinates to the other's; a body of people has those of
     * the body frame. In mm, 16 numbers, column-major.
     */
    readonly matrix: readonly number[];
    /** The same where both stand upright, in the body frame (`inspect` tells the way to it), unless they are in their own. */
    readonly bodyMatrix: readonly number[];
    readonly residualMm: number | null;
  };
  /** How far the first lies outside of the second, above 0, or within it; null where nothing has a counterpart. */
  readonly distance: DescribedDistance | null;
  /** The same of each part of the body; empty where no body was found. */
  readonly parts: Readonly<Partial<Record<FigurePart, DescribedDistance | null>>>;
  readonly deviations: readonly DescribedDeviation[];
  readonly sentences: readonly string[];
  readonly toleranceMm: number;
  /** What is farther off has no counterpart and counts for nothing; null: everything has one. */
  readonly farthestMm: number | null;
  readonly pointsWithout: number;
  readonly size: MeasuredSize | null;
  readonly warnings: readonly (Warning & { readonly file: string })[];
}

/** Each vertex counts once; in `byArea` by its area, which hangs on the surface alone and not on how it is meshed. */
export interface DescribedDistance extends Omit<DistanceStatistics, 'pointsWithout'> {
  readonly byArea: Pick<
    DistanceStatistics,
    'meanMm' | 'rmsMm' | 'p95Mm' | 'unsignedMeanMm' | 'withinToleranceShare'
  >;
}

/**
 * A map of distances as it is printed.
 * @param fromFirst from the first file's own coordinates to where it was laid from; `fromSecond` likewise
 */
export function describeDistances(
  { alignment: { kind, matrix, residualMm }, distances, statistics, parts }: SurfaceComparison,
  fromFirst: Mat4,
  fromSecond: Mat4,
): Pick<Comparison, 'alignment' | 'distance' | 'parts' | 'pointsWithout'> {
  const own = multiply(invert(fromSecond)!, multiply(matrix, fromFirst));
  return {
    alignment: { kind, matrix: own, residualMm, bodyMatrix: matrix },
    distance: describeStatistics(statistics),
    parts: Object.fromEntries(parts.map(([part, each]) => [part, describeStatistics(each)])),
    pointsWithout: statistics?.byArea.pointsWithout ?? distances.length,
  };
}

function describeStatistics(statistics: CountedStatistics | null): DescribedDistance | null {
  if (!statistics) return null;
  const { pointsWithout: _, ...told } = statistics.byPoint;
  const { meanMm, rmsMm, p95Mm, unsignedMeanMm, withinToleranceShare } = statistics.byArea;
  return { ...told, byArea: { meanMm, rmsMm, p95Mm, unsignedMeanMm, withinToleranceShare } };
}

/** What the measures of a figure are held against. */
export interface HeldMeasures {
  readonly against: Against;
  /** Of another figure; null of people. */
  readonly other: FigureMeasures | null;
  readonly otherName: string | null;
  readonly profile: ProfileId;
}

/** Measures beside those of people or of another figure; nothing where either was not measured. */
export function describeDeviations(
  { opened, measures }: MeasuredFile,
  size: MeasuredSize | null,
  { against, other, otherName, profile }: HeldMeasures,
): Pick<Comparison, 'deviations' | 'sentences'> {
  const judgement =
    measures &&
    size &&
    judgeFigure({
      measures,
      statureMm: size.statureMm,
      modelScale: size.modelScale,
      targetScale: size.targetScale,
      canon: opened.derived.canon,
      against,
      other,
      profile,
      viewingMm: usualViewingMm,
      ownLimits: {},
    });
  if (!judgement) return { deviations: [], sentences: [] };
  return {
    deviations: judgement.deviations.map((each) => describeDeviation(each, 1 / size.modelScale)),
    sentences: sayJudgement(judgement, size.targetScale, otherName),
  };
}
