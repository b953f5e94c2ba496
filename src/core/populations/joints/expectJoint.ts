import { findPopulation, type PopulationId } from '../index.ts';
import type { JointMeasureId, JointNorm } from './jointNorm.ts';
import { jointNorms } from './jointNorms.ts';

/** What a distance between joint centres usually is in people of one stature, mm. */
export interface JointExpectation {
  readonly namespace: 'joint';
  readonly norm: JointNorm;
  readonly normMm: number;
  /** The edges of the wide band. */
  readonly lowMm: number;
  readonly highMm: number;
}

/**
 * What a distance between joint centres usually is in grown people of the population's sex and a stature in mm: the
 * norm's fraction of it, with the wide band. Null for children, whose joints have no source here, and unless the
 * stature is above 0 and finite.
 */
export function expectJoint(
  measure: JointMeasureId,
  population: PopulationId,
  statureMm: number,
): JointExpectation | null {
  const people = findPopulation(population);
  if (!people || people.ageYears !== null || !(statureMm > 0) || !Number.isFinite(statureMm)) return null;
  const norm = jointNorms[measure];
  const ratios = people.sex === 'male' ? norm.men : norm.women;
  return {
    namespace: 'joint',
    norm,
    normMm: ratios.norm * statureMm,
    lowMm: ratios.low * statureMm,
    highMm: ratios.high * statureMm,
  };
}
