import { valueOf } from '../measures/carryUncertainty.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import { childGrowthAt, headsTallUncertainty } from '../populations/surface/childGrowth.ts';
import { findNorm } from '../populations/surface/findNorm.ts';
import type { SurfaceMeasureId } from '../populations/surface/surfaceMeasures.ts';

/** Whom a figure's proportions are most like; by shape alone, since its size is its scale's. */
export interface LikelyPeople {
  /** How likely it is a man's and not a woman's, 0 to 1, both as likely before; null where no ratio tells, and of children. */
  readonly maleShare: number | null;
  /** Ages in years that hold nine tenths of what is likely; `to` is null where grown people are among them; null: cannot be told. */
  readonly ageYears: { readonly from: number; readonly to: number | null } | null;
  /** Keys of the measures that tell each. */
  readonly sexKeys: readonly string[];
  readonly ageKeys: readonly string[];
}

/** What tells the sexes apart whatever the size: the survey's ratios of two measures. */
const dimorphic: readonly {
  readonly norm: SurfaceMeasureId;
  readonly over: string;
  readonly under: string;
}[] = [
  { norm: 'bideltoidHipRatio', over: 'bideltoidBreadth', under: 'hipBreadth' },
  { norm: 'waistHipRatio', over: 'waistCircumference', under: 'buttockCircumference' },
];

/** And what does so as a share of stature. */
const dimorphicShares: readonly SurfaceMeasureId[] = ['neckCircumference', 'hipBreadth'];

/** How far such ratios go together within a sex: taken for a third, so that four tell no more than two. */
const togetherness = 1 / 3;

/** Whom the measures of a figure are most like. */
export function likelyPeopleOf(taken: FigureMeasures): LikelyPeople {
  const age = ageOf(taken);
  // Grown people's ratios do not hold of children, nor of whoever may be one.
  const isGrown = age.ageYears === null || age.ageYears.to === null;
  const sex = isGrown ? sexOf(taken) : { maleShare: null, sexKeys: [] };
  return { ...age, ...sex };
}

/** Before this age boys and girls have about one shape. */
const puberty = 14;

/** Whether proportions are those of a child and of nobody else. */
export const isSurelyChild = ({ ageYears }: Pick<LikelyPeople, 'ageYears'>): boolean =>
  ageYears !== null && ageYears.to !== null && ageYears.to < puberty;

interface Taken {
  readonly value: number;
  readonly uncertainty: number;
}

function takenOf(taken: FigureMeasures, key: string): Taken | null {
  const each = taken[key];
  return each?.isTaken ? { value: valueOf(each.taken), uncertainty: each.uncertainty } : null;
}

/** One measure as a multiple of another. */
function ratioOf(taken: FigureMeasures, over: string, under: string): Taken | null {
  const [a, b] = [takenOf(taken, over), takenOf(taken, under)];
  if (!a || !b) return null;
  const value = a.value / b.value;
  return { value, uncertainty: value * Math.hypot(a.uncertainty / a.value, b.uncertainty / b.value) };
}

function sexOf(taken: FigureMeasures): Pick<LikelyPeople, 'maleShare' | 'sexKeys'> {
  const logs: number[] = [];
  const keys: string[] = [];
  const weigh = (found: Taken | null, norms: readonly Spread[], ...from: string[]): void => {
    const [men, women] = norms;
    if (!found || !men || !women) return;
    logs.push(logLikelihood(found, men) - logLikelihood(found, women));
    keys.push(...from);
  };
  for (const { norm, over, under } of dimorphic)
    weigh(ratioOf(taken, over, under), normsOf(norm, 'itself'), over, under);
  for (const id of dimorphicShares) weigh(ratioOf(taken, id, 'stature'), normsOf(id, 'share'), id);
  if (logs.length === 0) return { maleShare: null, sexKeys: [] };
  const log = logs.reduce((sum, each) => sum + each, 0) / (1 + (logs.length - 1) * togetherness);
  return { maleShare: 1 / (1 + Math.exp(-log)), sexKeys: [...new Set(keys)] };
}

interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Of men, then of women. */
const normsOf = (id: SurfaceMeasureId, as: 'itself' | 'share'): readonly Spread[] =>
  (['ansur2-men', 'ansur2-women'] as const).flatMap((population) => {
    const norm = findNorm(id, population);
    const spread = as === 'share' ? norm?.ratioToStature : norm;
    return spread && spread.sd !== null ? [{ mean: spread.mean, sd: spread.sd }] : [];
  });

/** Of a normal distribution that is as much wider as the value may be off; less a constant. */
function logLikelihood({ value, uncertainty }: Taken, { mean, sd }: Spread): number {
  const spread = Math.hypot(sd, uncertainty);
  return -0.5 * ((value - mean) / spread) ** 2 - Math.log(spread);
}

/** Ages that are tried, years; the last stands for all grown people. */
const ages: readonly number[] = Array.from({ length: 18 }, (_, i) => i + 1);
const grown = 18;
const heldShare = 0.9;

/** By heads tall, which fall with age, and the share of the stature that is above the seat. */
function ageOf(taken: FigureMeasures): Pick<LikelyPeople, 'ageYears' | 'ageKeys'> {
  const heads = ratioOf(taken, 'stature', 'headHeight');
  const sitting = ratioOf(taken, 'sittingHeight', 'stature');
  if (!heads) return { ageYears: null, ageKeys: [] };
  const logs = ages.map((age) => {
    const growth = childGrowthAt('male', age)!;
    const { median, sd } = growth.sittingHeightRatio;
    return (
      logLikelihood(heads, { mean: growth.headsTall, sd: headsSpread }) +
      (sitting ? logLikelihood(sitting, { mean: median, sd }) : 0)
    );
  });
  const ageKeys = ['headHeight', ...(sitting ? ['sittingHeight'] : [])];
  return { ageYears: rangeOf(logs), ageKeys };
}

/** How people of one age differ in heads tall, by grown men of the survey (7½ ± 0.38), and how far the rule may be off. */
const headsSpread = Math.hypot(0.38, headsTallUncertainty);

/** The shortest run of ages that holds nine tenths. */
function rangeOf(logs: readonly number[]): LikelyPeople['ageYears'] {
  const most = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - most));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let best: readonly [number, number] = [0, ages.length - 1];
  for (let from = 0; from < ages.length; from++) {
    let held = 0;
    for (let to = from; to < ages.length; to++) {
      held += shares[to]! / whole;
      if (held < heldShare) continue;
      if (to - from < best[1] - best[0]) best = [from, to];
      break;
    }
  }
  const [from, to] = [ages[best[0]]!, ages[best[1]]!];
  return { from, to: to === grown ? null : to };
}
