import { findPopulation, type PopulationId } from './index.ts';

/** Whether a stature in mm is over 3 SD from the population's mean, where hardly anybody was measured. */
export function isBeyondSurvey(population: PopulationId, statureMm: number): boolean {
  const { mean, sd } = findPopulation(population)!.statureMm;
  return Math.abs(statureMm - mean) > 3 * sd;
}
