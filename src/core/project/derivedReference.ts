import type { FollowedBone } from '../body/follow/tellBones.ts';
import type { BodySettings } from '../body/settings/bodySettings.ts';
import type { SettingsRefusal } from '../body/settings/settingsRefusal.ts';
import type { FigureFailure } from '../figures/figureError.ts';
import type { Footprint } from '../figures/figureReport.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { MeasureKind } from '../measures/measure.ts';
import type { ProjectReference } from './reference.ts';

/** A reference body as it is drawn, life-size mm of the body frame. */
export interface ReferenceModel {
  /** 3 per vertex. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  /** 3 per triangle. */
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly box: Box;
  /** Points by the ids of landmarks, joint centres among them. */
  readonly landmarks: Readonly<Record<string, Vec3>>;
  readonly footprint: Footprint | null;
  /** Each bone by its id, of a body that has taken its figure's pose: it is in that figure's body frame. Null of all others. */
  readonly followed: Readonly<Record<string, FollowedBone>> | null;
  /** Standing height, whatever the pose. */
  readonly statureMm: number;
  /** Of that height in its population; null where nothing tells. */
  readonly percentile: number | null;
}

/** A length of a reference body, taken from its surface in the posture that the measure needs. */
export interface ReferenceMeasure {
  readonly id: string;
  readonly label: string;
  readonly kind: MeasureKind;
  readonly mm: number;
  /** What it was to be; null where nothing says. */
  readonly targetMm: number | null;
  /** Of the people of its population; null where nothing tells. */
  readonly percentile: number | null;
}

/**
 * Why there is no body: nobody can have such settings, it is to have the head of a figure whose crown or chin is not
 * known, or the program failed over it.
 */
export type ReferenceFailure =
  | { readonly kind: 'no-head' }
  | { readonly kind: 'refused'; readonly refusals: readonly SettingsRefusal[] }
  | { readonly kind: 'failed'; readonly failure: FigureFailure };

/** The settings that a reference has beside a figure of that life-size height; null: a figure without one. */
export const settingsBeside = (
  { settings, isAsTallAsFigure }: ProjectReference,
  figureStatureMm: number | null,
): BodySettings =>
  isAsTallAsFigure && figureStatureMm !== null ? { ...settings, statureMm: figureStatureMm } : settings;
