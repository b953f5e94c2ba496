import { childOf, medianMan, medianWoman, type BodySettings } from '../body/settings/bodySettings.ts';
import type { Canon } from '../canons/canon.ts';
import { findPopulation } from '../populations/index.ts';

/** Whom a canon is drawn for, as the reference body has them: their median. */
export function peopleOfCanon({ population: id }: Canon): BodySettings {
  const population = findPopulation(id);
  if (!population) return medianMan;
  if (population.ageYears !== null) return childOf(Math.max(population.ageYears, 2), population.sex);
  return population.sex === 'male' ? medianMan : medianWoman;
}
