import type { Certainty } from '../../canons/canon.ts';

/** A manner of proportion that sculptors work in: a canon, with the spread of people about it. */
export interface Style {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Id of the canon that sets its head, eyes and levels. */
  readonly canon: string;
  /** By how much breadths, depths and girths of trunk, arms and legs are more than people's. */
  readonly width: number;
  /** Whether hands grow with the head. */
  readonly areHandsAsHead: boolean;
  readonly source: string;
  readonly certainty: Certainty;
}
