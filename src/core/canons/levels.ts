import type { CanonLevel, Certainty } from './canon.ts';

/** The top of every canon: certain by definition. */
export const crown: CanonLevel = { id: 'crown', label: 'Crown', headsFromCrown: 0, certainty: 'confirmed' };

/** The foot of a canon: certain by definition. */
export const soleAt = (heads: number): CanonLevel => ({
  id: 'sole',
  label: 'Sole',
  headsFromCrown: heads,
  certainty: 'confirmed',
});

/** A level between them; the id is the label in lower case, joined by hyphens. */
export const levelAt = (label: string, headsFromCrown: number, certainty: Certainty): CanonLevel => ({
  id: label.toLowerCase().replaceAll(' ', '-'),
  label,
  headsFromCrown,
  certainty,
});
