import type { Canon } from '../canons/canon.ts';
import { findMeasure } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import type { PopulationId } from '../populations/index.ts';
import { canonOf, populationOf, type Against, type HeldAgainst } from './against.ts';
import { deviationsOf, type Deviation } from './deviation.ts';
import { expectCanon } from './expectCanon.ts';
import { expectFigure } from './expectFigure.ts';
import { expectPeople } from './expectPeople.ts';
import { expectStyle } from './expectStyle.ts';
import type { Expected } from './expected.ts';
import { findingsOf, type Finding } from './findings.ts';
import { likelyPeopleOf, type LikelyPeople } from './likelyPeople.ts';
import { nearestCanonsOf, type CanonDistance } from './nearestCanons.ts';
import { partScalesOf, type PartScale } from './partScales.ts';
import { canon as byCanon } from './profiles/canon.ts';
import { findProfile, profiles, type ProfileId } from './profiles/index.ts';
import { sideDifferencesOf, type SideDifference } from './sideDifferences.ts';
import { findStyle } from './styles/index.ts';

/** A measured figure and how it is to be judged. */
export interface JudgeQuestion {
  readonly measures: FigureMeasures;
  /** Life-size. */
  readonly statureMm: number;
  /** Life-size mm per mm as modelled, and N of the 1:N that is wanted. */
  readonly modelScale: number;
  readonly targetScale: number;
  /** The figure's own. */
  readonly canon: Canon;
  readonly against: Against;
  /** What the figure is held against where that is one: its measures, as modelled; null where they are not known. */
  readonly other: FigureMeasures | null;
  readonly profile: ProfileId;
  readonly viewingMm: number;
  readonly ownLimits: Readonly<Record<string, number>>;
}

/** All that is said of a figure's proportions. */
export interface FigureJudgement {
  readonly against: Against;
  /** By what it was judged: another than was asked for where that judges nothing beside what it is held against. */
  readonly profile: ProfileId;
  readonly population: PopulationId;
  readonly populationBy: HeldAgainst['by'];
  readonly canon: Canon;
  /** What was held against each measure, taken or not. */
  readonly expect: (measure: Measure, key: string) => Expected | null;
  readonly deviations: readonly Deviation[];
  readonly sides: readonly SideDifference[];
  readonly partScales: readonly PartScale[];
  readonly findings: readonly Finding[];
  /** Nearest first. */
  readonly canons: readonly CanonDistance[];
  readonly likely: LikelyPeople;
}

/** Judges a figure's measures; null where its stature was not measured, or what it is held against is not known. */
export function judgeFigure(question: JudgeQuestion): FigureJudgement | null {
  const { measures, statureMm, modelScale, targetScale, against, other } = question;
  const stature = measures['stature'];
  if (!stature?.isTaken || (against.kind === 'figure' && !other)) return null;
  const likely = likelyPeopleOf(measures);
  const { population, by } = populationOf(against, question.canon, likely, statureMm);
  const canon = canonOf(against, question.canon);
  const expect = expectBy(question, population, canon);
  const isOfPeople = against.kind === 'people' || against.kind === 'style';
  const chosen = findProfile(question.profile) ?? profiles[0];
  const profile = chosen.needsBand && !isOfPeople ? byCanon : chosen;
  const head = expect(findMeasure('headHeight')!, 'headHeight');
  const judgement = {
    statureMm,
    statureUncertaintyMm: stature.uncertainty * modelScale,
    modelScale,
    targetScale,
    headHeightMm: head?.mean ?? statureMm / canon.heads,
    profile,
    expect,
    viewingMm: question.viewingMm,
    ownLimits: question.ownLimits,
  };
  const deviations = deviationsOf(measures, judgement);
  const sides = sideDifferencesOf(measures, judgement);
  const partScales = partScalesOf(deviations, modelScale);
  return {
    against,
    profile: profile.id,
    population,
    populationBy: by,
    canon,
    expect,
    deviations,
    sides,
    partScales,
    findings: findingsOf({ deviations, sides, partScales, bodyScale: modelScale }),
    canons: nearestCanonsOf(measures, statureMm / modelScale),
    likely,
  };
}

function expectBy(
  { against, other, statureMm }: JudgeQuestion,
  population: PopulationId,
  canon: Canon,
): FigureJudgement['expect'] {
  switch (against.kind) {
    case 'people':
      return (measure) => expectPeople(measure, population, statureMm);
    case 'canon':
      return (measure) => expectCanon(measure, canon, statureMm);
    case 'style': {
      const style = findStyle(against.style);
      return (measure) => style && expectStyle(measure, style, population, statureMm);
    }
    case 'figure': {
      const its = other?.['stature'];
      const itsMm = its?.isTaken && 'mm' in its.taken ? its.taken.mm : null;
      return (_measure, key) => (itsMm ? expectFigure(other!, key, statureMm / itsMm) : null);
    }
  }
}
