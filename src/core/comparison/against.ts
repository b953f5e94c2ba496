import type { Canon } from '../canons/canon.ts';
import { findCanon } from '../canons/index.ts';
import { findPopulation, type PopulationId } from '../populations/index.ts';

/** What figures are held against, as a person chose it: the figure's own canon tells what is null. */
export type Against =
  | { readonly kind: 'people'; readonly population: string | null }
  | { readonly kind: 'style'; readonly style: string }
  | { readonly kind: 'canon'; readonly canon: string | null }
  /** Another figure of the project, by its id. */
  | { readonly kind: 'figure'; readonly figure: string };

/** What is chosen until somebody does: people of the figure's canon. */
export const usualAgainst: Against = { kind: 'people', population: null };

/** The people that a figure is held against; those of its canon where others are not chosen or not known. */
export const populationOf = (against: Against, canon: Canon): PopulationId =>
  (against.kind === 'people' && against.population !== null
    ? findPopulation(against.population)?.id
    : null) ?? canon.population;

/** The canon that a figure is held against; its own where another is not chosen or not known. */
export const canonOf = (against: Against, own: Canon): Canon =>
  (against.kind === 'canon' && against.canon !== null ? findCanon(against.canon) : null) ?? own;
