import { valueOf } from '../measures/carryUncertainty.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import type { PopulationId } from '../populations/index.ts';
import { findNorm } from '../populations/surface/findNorm.ts';

export type Heft = 'light' | 'medium' | 'heavy';

/**
 * T. Barrett's measure of miniatures (The Courier): mm from sole to eye, and how heavily built. His letter is by eye;
 * ours, by shoulder breadth over the deltoids ÷ eye height more than 1 SD beside the population's, is a convention of ours.
 */
export interface BarrettMeasure {
  /** Sole to eye, mm at scale, not rounded, and one standard deviation. */
  readonly mm: number;
  readonly uncertaintyMm: number;
  /** Null where shoulders were not measured, or the population has none. */
  readonly heft: Heft | null;
}

/** A figure's Barrett measure; null where its eye height was not measured. */
export function barrettOf(
  measures: FigureMeasures,
  population: PopulationId,
  { modelScale, targetScale }: { readonly modelScale: number; readonly targetScale: number },
): BarrettMeasure | null {
  const eye = measures['eyeHeight'];
  if (!eye?.isTaken) return null;
  const factor = modelScale / targetScale;
  return {
    mm: valueOf(eye.taken) * factor,
    uncertaintyMm: eye.uncertainty * factor,
    heft: heftOf(measures, valueOf(eye.taken), population),
  };
}

function heftOf(measures: FigureMeasures, eyeMm: number, population: PopulationId): Heft | null {
  const shoulders = measures['bideltoidBreadth'];
  const [norm, eyes] = [
    findNorm('bideltoidBreadth', population)?.ratioToStature,
    findNorm('eyeHeight', population)?.ratioToStature,
  ];
  if (!shoulders?.isTaken || !norm || !eyes) return null;
  const z = ((valueOf(shoulders.taken) / eyeMm) * eyes.mean - norm.mean) / norm.sd;
  if (z < -1) return 'light';
  return z > 1 ? 'heavy' : 'medium';
}

/** Within this share figures are of one range. */
const sameRange = 0.05;

export type RangeFit = 'fits' | 'other size' | 'other build' | 'cannot tell';

/** Whether two figures go together in one range: eye heights within 5 %, and one heft (the hobby's rule, by no standard). */
export function fitOf(one: BarrettMeasure | null, other: BarrettMeasure | null): RangeFit {
  if (!one || !other) return 'cannot tell';
  const apart = Math.abs(one.mm - other.mm) / Math.max(one.mm, other.mm);
  const doubt = Math.hypot(one.uncertaintyMm, other.uncertaintyMm) / Math.max(one.mm, other.mm);
  if (Math.abs(apart - sameRange) < doubt) return 'cannot tell';
  if (apart > sameRange) return 'other size';
  if (!one.heft || !other.heft) return 'cannot tell';
  return one.heft === other.heft ? 'fits' : 'other build';
}
