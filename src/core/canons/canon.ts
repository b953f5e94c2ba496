import type { PopulationId } from '../populations/index.ts';

/** How sure a canon's figures are: read in the source, told by others, or uncertain. */
export type Certainty = 'confirmed' | 'secondary' | 'uncertain';

/** A body level of a canon, as heads below the crown. */
export interface CanonLevel {
  readonly id: string;
  readonly label: string;
  /** Heads below the crown; the sole is at `heads`. */
  readonly headsFromCrown: number;
  readonly certainty: Certainty;
}

/** An artist's rule of proportion, in heads. */
export interface Canon {
  readonly id: string;
  /** Other ids that it goes by. */
  readonly aliases?: readonly string[];
  readonly label: string;
  /** A few characters for narrow places: "Richer 7½". */
  readonly short: string;
  readonly heads: number;
  /** Whom it is drawn for. */
  readonly subject: 'any' | 'man' | 'woman' | 'child' | 'miniature';
  /** Whose median stature a miniature by this canon is taken to have until the user says otherwise. */
  readonly population: PopulationId;
  /** From crown to sole, both among them; always with the chin. */
  readonly levels: readonly CanonLevel[];
  /** Eye height as a fraction of stature, with where it is from. */
  readonly eyeFraction: number;
  readonly eyeSource: string;
  readonly source: string;
  readonly status: string;
  readonly certainty: Certainty;
}
