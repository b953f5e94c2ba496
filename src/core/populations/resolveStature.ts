import type { StatureChoice } from '../project/project.ts';
import { findPopulation } from './index.ts';

/** The stature that a choice names, mm: its own, or the median of its population. Null where nothing was chosen or the population is unknown. */
export function resolveStature(choice: StatureChoice | null): number | null {
  if (!choice) return null;
  if (choice.kind === 'mm') return choice.mm;
  return findPopulation(choice.population)?.statureMm.p50 ?? null;
}
