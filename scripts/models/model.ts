import type { PoseId } from '../../src/core/body/pose/posePresets.ts';
import type { BodySettings } from '../../src/core/body/settings/bodySettings.ts';

/** A figure that comes with the app, made from the reference body. */
export interface Model {
  readonly id: string;
  readonly name: string;
  /** The second line in the gallery. */
  readonly detail: string;
  /** What it is, in a sentence or two. */
  readonly about: string;
  /** The canon that its guides begin with. */
  readonly canon: string;
  readonly settings: BodySettings;
  readonly pose: PoseId;
  /** N of the 1:N that the file has. */
  readonly scaleN: number;
  readonly base: RoundBase | null;
  readonly isWalking: boolean;
  /** Whether it is written as a file for printing too. */
  readonly isPrinted: boolean;
}

/** A miniature's round base, drawn in towards its top; mm of the file. */
export interface RoundBase {
  readonly diameterMm: number;
  readonly thicknessMm: number;
  readonly slopeMm: number;
}
