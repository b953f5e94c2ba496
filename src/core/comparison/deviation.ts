import { valueOf } from '../measures/carryUncertainty.ts';
import { findMeasure } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import { percentileOfScore } from '../populations/surface/normalDistribution.ts';
import type { Expected } from './expected.ts';
import { visibleMm } from './eyesight.ts';
import { widened, type Limits } from './limits.ts';
import type { JudgedScale, Profile } from './profiles/profile.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What a measure of a figure is beside what was expected of it; life-size mm, ratios in their own unit. */
export interface Deviation {
  /** The measure's id, of paired ones with its side behind. */
  readonly key: string;
  readonly measure: Measure;
  readonly measured: number;
  readonly expected: Expected;
  /** Measured less expected. */
  readonly delta: number;
  /** The same as modelled and at scale; null of ratios. */
  readonly deltaModelledMm: number | null;
  readonly deltaAtScaleMm: number | null;
  /** Of what was expected. */
  readonly percent: number;
  /** Among those that it is held against; null where nobody tells how they differ. */
  readonly z: number | null;
  readonly percentile: number | null;
  /** One standard deviation of the difference: of measure, stature and expectation together. */
  readonly uncertainty: number;
  /** Beyond what it is notable and outside; null where the profile does not judge it. */
  readonly limits: Limits | null;
  /** Null without limits. */
  readonly verdict: Verdict | null;
  /** Whether the eye can tell the difference at scale; null of ratios. */
  readonly isVisible: boolean | null;
}

/** How a figure is judged. */
export interface Judgement extends JudgedScale {
  /** The stature that its life-size measures are counted to, and one standard deviation of the figure's own. */
  readonly statureMm: number;
  readonly statureUncertaintyMm: number;
  /** Life-size mm per mm as modelled. */
  readonly modelScale: number;
  readonly profile: Profile;
  /** What is held against each measure; null: nothing. */
  readonly expect: (measure: Measure, key: string) => Expected | null;
  /** Limits of the person's own by id of a measure, mm at scale: farther from what is expected it is outside. */
  readonly ownLimits?: Readonly<Record<string, number>>;
  /** From how far the figure is looked at, mm. */
  readonly viewingMm: number;
}

/** Every taken measure of which something is expected, in the order of the measures. */
export const deviationsOf = (measures: FigureMeasures, judgement: Judgement): readonly Deviation[] =>
  Object.keys(measures).flatMap((key) => deviationOf(measures, key, judgement) ?? []);

function deviationOf(measures: FigureMeasures, key: string, judgement: Judgement): Deviation | null {
  const [id = key] = key.split('.');
  const [measure, own] = [findMeasure(id), measures[key]];
  const expected = measure && judgement.expect(measure, key);
  if (!own?.isTaken || !expected) return null;
  const { modelScale, targetScale, viewingMm } = judgement;
  const isLength = 'mm' in own.taken;
  const factor = isLength ? modelScale : 1;
  const measured = valueOf(own.taken) * factor;
  const delta = measured - expected.mean;
  const uncertainty = Math.hypot(
    own.uncertainty * factor,
    isLength ? expected.mean * (judgement.statureUncertaintyMm / judgement.statureMm) : 0,
    expected.uncertainty,
  );
  const z = expected.sd ? delta / expected.sd : null;
  const limits = limitsOf(measure, expected, judgement);
  return {
    key,
    measure,
    measured,
    expected,
    delta,
    deltaModelledMm: isLength ? delta / modelScale : null,
    deltaAtScaleMm: isLength ? delta / targetScale : null,
    percent: (100 * delta) / expected.mean,
    z,
    percentile: z === null ? null : percentileOfScore(z),
    uncertainty,
    limits,
    verdict: limits && verdictOf(measured, uncertainty, limits),
    isVisible: isLength ? Math.abs(delta / targetScale) >= visibleMm(viewingMm) : null,
  };
}

function limitsOf(measure: Measure, expected: Expected, judgement: Judgement): Limits | null {
  const own = judgement.ownLimits?.[measure.id];
  if (own !== undefined && measure.kind !== 'ratio') {
    const limit = widened({ low: expected.mean, high: expected.mean }, own * judgement.targetScale);
    return { notable: limit, outside: limit };
  }
  // So far from anybody surveyed, the line through them says nothing.
  return expected.notes.includes('beyond-survey')
    ? null
    : judgement.profile.limitsOf(measure, expected, judgement);
}
