import type { ScaleChoice } from './scaleChoice.ts';

/** A scale that the trade knows. */
export interface ScaleEntry {
  readonly id: string;
  readonly choice: ScaleChoice;
  readonly label: string;
  /** Trade name or who uses it, short; null where it has none. */
  readonly note: string | null;
  readonly source: string;
}
