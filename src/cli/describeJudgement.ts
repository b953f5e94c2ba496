import { findCanon } from '../core/canons/index.ts';
import { deviationsOf, type Deviation } from '../core/comparison/deviation.ts';
import { expectCanon } from '../core/comparison/expectCanon.ts';
import { expectPeople } from '../core/comparison/expectPeople.ts';
import { findingsOf } from '../core/comparison/findings.ts';
import { partScalesOf, type PartScale } from '../core/comparison/partScales.ts';
import { findProfile, type ProfileId } from '../core/comparison/profiles/index.ts';
import { usualViewingMm } from '../core/comparison/eyesight.ts';
import type { Verdict } from '../core/comparison/verdict.ts';
import type { FigureMeasures } from '../core/measures/measureFigure.ts';
import type { PopulationId } from '../core/populations/index.ts';
import {
  nothingAmiss,
  nothingJudged,
  peopleOf,
  sayFinding,
  untold,
} from '../ui/messages/judgementMessages.ts';
import type { MeasuredSize } from './describeMeasures.ts';

/** How the person wants figures judged; null: by who the figure's canon is of, and that canon. */
export interface JudgeWish {
  readonly profile: ProfileId;
  readonly population: PopulationId | null;
  readonly canon: string | null;
}

/** A deviation as it is printed: life-size mm, ratios in their own unit, unless the name says otherwise. */
interface DescribedDeviation {
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
  readonly partScales: readonly Omit<PartScale, 'isOther'>[];
  readonly sentences: readonly string[];
}

/** A figure's measures judged at its sizes; null where its stature was not found. */
export function describeJudgement(
  measures: FigureMeasures,
  { statureMm, modelScale, targetScale }: MeasuredSize,
  { profile: profileId, population: wished, canon: wishedCanon }: JudgeWish,
  ownCanon: { readonly id: string; readonly population: PopulationId },
): DescribedJudgement | null {
  const stature = measures['stature'];
  if (!stature?.isTaken) return null;
  const population = wished ?? ownCanon.population;
  const canon = findCanon(wishedCanon ?? ownCanon.id)!;
  const isByCanon = profileId === 'canon';
  const deviations = deviationsOf(measures, {
    statureMm,
    statureUncertaintyMm: stature.uncertainty * modelScale,
    modelScale,
    targetScale,
    headHeightMm: statureMm / canon.heads,
    profile: findProfile(profileId)!,
    expect: (measure) =>
      isByCanon ? expectCanon(measure, canon, statureMm) : expectPeople(measure, population, statureMm),
    viewingMm: usualViewingMm,
  });
  const partScales = partScalesOf(deviations, modelScale);
  const judged = { people: isByCanon ? null : peopleOf(population), targetScale };
  const sentences = findingsOf(deviations, partScales, modelScale).map((finding) =>
    sayFinding(finding, judged),
  );
  const isAnyJudged = deviations.some(({ verdict }) => verdict !== null);
  const unsure = deviations.filter(({ verdict }) => verdict === 'cannot tell').length;
  return {
    profile: profileId,
    population,
    canon: isByCanon ? canon.id : null,
    deviations: deviations.map(describeDeviation),
    partScales: partScales.map(({ part, scale, uncertainty }) => ({ part, scale, uncertainty })),
    sentences: [
      ...(sentences.length > 0 ? sentences : [isAnyJudged ? nothingAmiss : nothingJudged]),
      ...(unsure > 0 ? [untold(unsure)] : []),
    ],
  };
}

const describeDeviation = (deviation: Deviation): DescribedDeviation => ({
  measure: deviation.key,
  measured: deviation.measured,
  expected: deviation.expected.mean,
  deltaAtScaleMm: deviation.deltaAtScaleMm,
  percent: deviation.percent,
  z: deviation.z,
  percentile: deviation.percentile,
  uncertainty: deviation.uncertainty,
  verdict: deviation.verdict ?? 'not judged',
});
