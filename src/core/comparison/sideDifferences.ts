import { valueOf } from '../measures/carryUncertainty.ts';
import { measures } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import type { Judgement } from './deviation.ts';
import { visibleMm } from './eyesight.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What a paired measure is on the left beside the right; life-size mm, ratios left out. */
export interface SideDifference {
  readonly measure: Measure;
  /** Left less right. */
  readonly delta: number;
  readonly deltaAtScaleMm: number;
  /** Of the mean of both. */
  readonly percent: number;
  /** One standard deviation of the difference. */
  readonly uncertainty: number;
  /** Null where the profile does not judge it. */
  readonly verdict: Verdict | null;
  readonly isVisible: boolean;
}

/**
 * Every paired length, left against right, of what was taken on both sides on the figure itself: the straightened body
 * is the same on both.
 */
export const sideDifferencesOf = (taken: FigureMeasures, judgement: Judgement): readonly SideDifference[] =>
  measures.flatMap((measure) => differenceOf(measure, taken, judgement) ?? []);

function differenceOf(
  measure: Measure,
  taken: FigureMeasures,
  { modelScale, targetScale, viewingMm, profile }: Judgement,
): SideDifference | null {
  const [left, right] = [taken[`${measure.id}.left`], taken[`${measure.id}.right`]];
  if (!left?.isTaken || !right?.isTaken || measure.kind === 'ratio') return null;
  if (left.source === 'straightened' || right.source === 'straightened') return null;
  const delta = (valueOf(left.taken) - valueOf(right.taken)) * modelScale;
  const mean = ((valueOf(left.taken) + valueOf(right.taken)) / 2) * modelScale;
  const uncertainty = Math.hypot(left.uncertainty, right.uncertainty) * modelScale;
  // Sides are alike more often than not, so that what is said of them must be surer than one standard deviation.
  const limits = profile.sideLimitsOf(mean, targetScale);
  return {
    measure,
    delta,
    deltaAtScaleMm: delta / targetScale,
    percent: (100 * delta) / mean,
    uncertainty,
    verdict:
      limits &&
      verdictOf(delta, 2 * uncertainty, {
        notable: { low: -limits.notable, high: limits.notable },
        outside: { low: -limits.outside, high: limits.outside },
      }),
    isVisible: Math.abs(delta / targetScale) >= visibleMm(viewingMm),
  };
}
