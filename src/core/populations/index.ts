import { ansur2Men } from './ansur2Men.ts';
import { ansur2Women } from './ansur2Women.ts';
import { children } from './children.ts';
import type { Population } from './population.ts';

/** Every population: one line each. */
export const populations = [ansur2Men, ansur2Women, ...children] as const satisfies readonly Population[];

export type PopulationId = (typeof populations)[number]['id'];

/** The population of that id, or null where there is none. */
export const findPopulation = (id: string): (Population & { readonly id: PopulationId }) | null =>
  populations.find((population) => population.id === id) ?? null;
