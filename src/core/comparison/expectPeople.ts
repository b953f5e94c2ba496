import type { Measure } from '../measures/measure.ts';
import type { PopulationId } from '../populations/index.ts';
import { isBeyondSurvey } from '../populations/isBeyondSurvey.ts';
import { expectJoint } from '../populations/joints/expectJoint.ts';
import { jointMeasureIds, type JointMeasureId } from '../populations/joints/jointNorm.ts';
import { expect } from '../populations/surface/expect.ts';
import { scoreOfPercentile } from '../populations/surface/normalDistribution.ts';
import { isSurfaceMeasureId } from '../populations/surface/surfaceMeasures.ts';
import type { Expected } from './expected.ts';

/**
 * What a measure is among people of one stature, life-size mm. Joint measures by joint norms alone, all others by the
 * survey's; ratios without a norm by those of their two measures. Null where the population has no such measure, and of
 * stature itself, which nobody of one stature differs in.
 */
export function expectPeople(measure: Measure, population: PopulationId, statureMm: number): Expected | null {
  const { normId, kind, ratioOf } = measure;
  if (normId === null) return ratioOf ? expectRatio(ratioOf, population, statureMm) : null;
  if (normId === 'stature') return null;
  if (kind === 'joint') return isJoint(normId) ? expectOfJoint(normId, population, statureMm) : null;
  if (!isSurfaceMeasureId(normId)) return null;
  const found = expect(normId, population, statureMm);
  if (!found) return null;
  const { mean, sd, band, uncertainty, notes } = found;
  return { mean, sd, band: band && { low: band.p5, high: band.p95 }, uncertainty, notes };
}

/**
 * A ratio of two measures, each by its own norm; by first-order propagation with the two taken to differ independently,
 * which makes the band wider than people's where they go together, and never narrower.
 */
function expectRatio(
  { over, under }: NonNullable<Measure['ratioOf']>,
  population: PopulationId,
  statureMm: number,
): Expected | null {
  const of = (measure: Measure): Expected | null =>
    measure.id === 'stature' ? exactly(statureMm) : expectPeople(measure, population, statureMm);
  const [a, b] = [of(over), of(under)];
  if (!a || !b) return null;
  const mean = a.mean / b.mean;
  const sd = a.sd === null || b.sd === null ? null : mean * Math.hypot(a.sd / a.mean, b.sd / b.mean);
  const reach = sd === null ? null : scoreOfPercentile(95)! * sd;
  return {
    mean,
    sd,
    band: reach === null ? null : { low: mean - reach, high: mean + reach },
    uncertainty: mean * Math.hypot(a.uncertainty / a.mean, b.uncertainty / b.mean),
    notes: [...new Set([...a.notes, ...b.notes])],
  };
}

const exactly = (mean: number): Expected => ({ mean, sd: 0, band: null, uncertainty: 0, notes: [] });

const isJoint = (id: string): id is JointMeasureId => (jointMeasureIds as readonly string[]).includes(id);

function expectOfJoint(
  measure: JointMeasureId,
  population: PopulationId,
  statureMm: number,
): Expected | null {
  const found = expectJoint(measure, population, statureMm);
  return (
    found && {
      mean: found.normMm,
      sd: null,
      band: { low: found.lowMm, high: found.highMm },
      uncertainty: 0,
      notes: isBeyondSurvey(population, statureMm) ? ['beyond-survey'] : [],
    }
  );
}
