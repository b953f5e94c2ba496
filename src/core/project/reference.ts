import type { Likeness } from '../body/follow/likeness.ts';
import type { StandingShares } from '../body/pose/backToStanding.ts';
import type { BodySettings } from '../body/settings/bodySettings.ts';

/** Where a reference stands: beside its figure, over it and seen through, or behind it as an outline. */
export const placements = ['beside', 'over', 'behind'] as const;

export type ReferencePlacement = (typeof placements)[number];

/** What tells references apart; the theme has the colours. None is one of those that say a verdict or a choice. */
export const referenceColors = ['clay', 'rose', 'violet', 'sand', 'sage'] as const;

export type ReferenceColor = (typeof referenceColors)[number];

/** The pose of a reference that stands as its figure does; others have the id of a preset. */
export const figurePose = 'figure';

/** A body of known measures that figures are looked at beside. The body itself follows from this and is never stored. */
export interface ProjectReference {
  readonly id: string;
  /** As the person named it; null: as its settings say. */
  readonly name: string | null;
  /** Id of the figure that it stands with; null: the chosen one, and side by side that of every pane. */
  readonly figure: string | null;
  readonly settings: BodySettings;
  /** Whether it is as tall as its figure is life-size, whatever its settings say. */
  readonly isAsTallAsFigure: boolean;
  /** Id of a preset, or `figurePose`. */
  readonly pose: string;
  /** What it has of the figure whose pose it takes, besides that. */
  readonly likeness: Likeness;
  /** Which of its joints are put back to standing then. */
  readonly standing: StandingShares;
  readonly placement: ReferencePlacement;
  /** Of what lies over the figure, 0 to 1. */
  readonly opacity: number;
  readonly color: ReferenceColor;
  readonly isHidden: boolean;
}
