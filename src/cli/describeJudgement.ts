import { findCanon } from '../core/canons/index.ts';
import type { Against } from '../core/comparison/against.ts';
import type { Deviation } from '../core/comparison/deviation.ts';
import { usualViewingMm } from '../core/comparison/eyesight.ts';
import { judgeFigure } from '../core/comparison/judgeFigure.ts';
import type { PartScale } from '../core/comparison/partScales.ts';
import type { ProfileId } from '../core/comparison/profiles/index.ts';
import type { Verdict } from '../core/comparison/verdict.ts';
import type { FigureMeasures } from '../core/measures/measureFigure.ts';
import type { PopulationId } from '../core/populations/index.ts';
import { sayJudgement } from '../ui/messages/judgementMessages.ts';
import type { MeasuredSize } from './describeMeasures.ts';

/** How the person wants figures judged; null: by who the figure's canon is of, and that canon. */
export interface JudgeWish {
  readonly profile: ProfileId;
  readonly population: PopulationId | null;
  readonly canon: string | null;
}

/** A deviation as it is printed: lengths in mm, life-size here and as modelled of `compare`; ratios in their own unit. */
export interface DescribedDeviation {
  readonly measure: string;
  readonly measured: number;
  readonly expected: number;
  readonly deltaAtScaleMm: number | null;
  readonly percent: number;
  readonly z: number | null;
  readonly percentile: number | null;
  readonly uncertainty: number;
  readonly verdict: Verdict | 'not judged';
}

export interface DescribedJudgement {
  readonly profile: ProfileId;
  readonly population: PopulationId;
  readonly canon: string | null;
  readonly deviations: readonly DescribedDeviation[];
  readonly partScales: readonly Pick<PartScale, 'part' | 'scale' | 'uncertainty'>[];
  readonly nearestCanons: readonly { readonly canon: string; readonly shareOfStature: number }[];
  readonly sentences: readonly string[];
}

/** A figure's measures judged at its sizes; null where its stature was not found. */
export function describeJudgement(
  measures: FigureMeasures,
  size: MeasuredSize,
  { profile, population, canon }: JudgeWish,
  ownCanon: string,
): DescribedJudgement | null {
  const against: Against = profile === 'canon' ? { kind: 'canon', canon } : { kind: 'people', population };
  const judgement = judgeFigure({
    measures,
    statureMm: size.statureMm,
    modelScale: size.modelScale,
    targetScale: size.targetScale,
    canon: findCanon(ownCanon)!,
    against,
    other: null,
    profile,
    viewingMm: usualViewingMm,
    ownLimits: {},
  });
  return (
    judgement && {
      profile: judgement.profile,
      population: judgement.population,
      canon: against.kind === 'canon' ? judgement.canon.id : null,
      deviations: judgement.deviations.map((deviation) => describeDeviation(deviation, 1)),
      partScales: judgement.partScales.map(({ part, scale, uncertainty }) => ({ part, scale, uncertainty })),
      nearestCanons: judgement.canons
        .slice(0, 3)
        .map((each) => ({ canon: each.canon.id, shareOfStature: each.share })),
      sentences: sayJudgement(judgement, size.targetScale),
    }
  );
}

/** @param perLifeSize what a life-size mm is printed as */
export function describeDeviation(deviation: Deviation, perLifeSize: number): DescribedDeviation {
  const isRatio = deviation.deltaAtScaleMm === null;
  const told = (value: number): number => (isRatio ? value : value * perLifeSize);
  return {
    measure: deviation.key,
    measured: told(deviation.measured),
    expected: told(deviation.expected.mean),
    deltaAtScaleMm: deviation.deltaAtScaleMm,
    percent: deviation.percent,
    z: deviation.z,
    percentile: deviation.percentile,
    uncertainty: told(deviation.uncertainty),
    verdict: deviation.verdict ?? 'not judged',
  };
}
