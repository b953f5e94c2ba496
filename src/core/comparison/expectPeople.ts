import type { Measure } from '../measures/measure.ts';
import type { PopulationId } from '../populations/index.ts';
import { isBeyondSurvey } from '../populations/isBeyondSurvey.ts';
import { expectJoint } from '../populations/joints/expectJoint.ts';
import { jointMeasureIds, type JointMeasureId } from '../populations/joints/jointNorm.ts';
import { expect } from '../populations/surface/expect.ts';
import { isSurfaceMeasureId } from '../populations/surface/surfaceMeasures.ts';
import type { Expected } from './expected.ts';

/**
 * What a measure is among people of one stature, life-size mm. Joint measures by joint norms alone, all others by the
 * survey's. Null where the population has no such measure, and of stature itself, which nobody of one stature differs in.
 */
export function expectPeople(
  { normId, kind }: Measure,
  population: PopulationId,
  statureMm: number,
): Expected | null {
  if (normId === null || normId === 'stature') return null;
  if (kind === 'joint') return isJoint(normId) ? expectOfJoint(normId, population, statureMm) : null;
  if (!isSurfaceMeasureId(normId)) return null;
  const found = expect(normId, population, statureMm);
  if (!found) return null;
  const { mean, sd, band, uncertainty, notes } = found;
  return { mean, sd, band: band && { low: band.p5, high: band.p95 }, uncertainty, notes };
}

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
