import type { Against } from '../comparison/against.ts';
import type { LeftOutKind } from '../figures/figureReport.ts';
import type { Pose } from '../figures/pose.ts';
import type { UnitChoice } from '../figures/unitVerdict.ts';
import type { Axis } from '../geometry/axes.ts';
import type { GuideId } from '../guides/index.ts';
import type { JointChoices } from '../rigs/correctRig.ts';
import type { ScaleChoice } from '../scales/scaleChoice.ts';
import type { MapSettings } from './mapSettings.ts';
import type { FigureMarks } from './marks.ts';
import type { ProjectReference } from './reference.ts';
import type { SectionSettings } from './sectionSettings.ts';

/** The project document: what the user decided, as plain data. All that follows from it is derived, never stored. */
export interface Project {
  readonly version: 7;
  readonly name: string;
  readonly figures: readonly ProjectFigure[];
  readonly references: readonly ProjectReference[];
  readonly guides: GuideSettings;
  readonly alignment: Alignment;
  readonly judging: JudgeSettings;
  readonly map: MapSettings;
  readonly section: SectionSettings;
}

/** How figures are judged. */
export interface JudgeSettings {
  readonly against: Against;
  /** Id of a profile; one that there is not counts as the first. */
  readonly profile: string;
  /** From how far they are looked at. */
  readonly viewingMm: number;
  /** The person's own limits, by a measure's id: so many mm at scale from what is expected it is outside. */
  readonly ownLimits: Readonly<Record<string, number>>;
}

/** How figures are sized against one another: at one scale, at one height, with heads of one height, or each at its own target scale. */
export type Alignment = 'scale' | 'height' | 'head' | 'own';

/** A figure: one body of one file, with what the user said of it. Null means: as found. */
export interface ProjectFigure {
  readonly id: string;
  readonly name: string;
  readonly file: FileReference;
  readonly scene: number | null;
  readonly body: number | null;
  readonly pose: Pose;
  readonly unit: UnitChoice | null;
  /** Axes of the file; one that is not at right angles to what is up counts as null. */
  readonly up: Axis | null;
  readonly facing: Axis | null;
  /** Whether heights begin under the base and not on it. */
  readonly isBaseIncluded: boolean;
  /** What was found not to belong to the figure and counts as its own all the same. */
  readonly takenIn: readonly LeftOutKind[];
  /** Joints of its skeleton that are other nodes than was found. */
  readonly joints: JointChoices;
  readonly stature: StatureChoice | null;
  /** What the person has set on it, by the pose that it was set in: see `ownMarks`. */
  readonly marks: Readonly<Record<string, FigureMarks>>;
  /** Ids of landmarks that are not to be moved. */
  readonly lockedLandmarks: readonly string[];
  readonly canon: string | null;
  readonly scale: ScaleChoice | null;
  readonly isHidden: boolean;
  readonly isLocked: boolean;
}

/** The bytes are kept apart, by hash; that of a reduced view has a word behind it. */
export interface FileReference {
  readonly sha256: string;
  readonly name: string;
  /** Where on the app's own host it was opened from, so that a link can name it; null for a person's own file. */
  readonly address: string | null;
}

/** Whose height the figure stands for: a length, or the median of a population. */
export type StatureChoice =
  { readonly kind: 'mm'; readonly mm: number } | { readonly kind: 'population'; readonly population: string };

export interface GuideSettings {
  readonly shown: readonly GuideId[];
  readonly readout: 'atScale' | 'lifeSize';
  readonly sizeObject: string;
}
