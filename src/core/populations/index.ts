import { ansurMen } from './ansurMen.ts';
import { ansurWomen } from './ansurWomen.ts';
import { children } from './children.ts';
import type { Population } from './population.ts';

/** Every population: one line each. */
export const populations = [ansurMen, ansurWomen, ...children] as const satisfies readonly Population[];

export type PopulationId = (typeof populations)[number]['id'];

/** The population of that id, or null where there is none. */
export const findPopulation = (id: string): Population | null =>
  populations.find((population) => population.id === id) ?? null;
