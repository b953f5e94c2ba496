import type { Vec3 } from '../geometry/vectors.ts';
import type { FittedPart } from './fitting/parts.ts';
import type { PieceName } from './fitting/pieces.ts';
import type { StraightBodies } from './straightBody.ts';
import type { LandmarkId } from './landmarkIds.ts';

/**
 * How a landmark was come by: the person's word; the skeleton of the file; the form of the figure's surface; a body
 * fitted to it.
 */
export type LandmarkSource = 'user' | 'rig' | 'surface' | 'fit';

export interface FoundLandmark {
  readonly at: Vec3;
  readonly source: LandmarkSource;
  /** One standard deviation, in the unit of `at`. */
  readonly uncertainty: number;
}

/** Why a landmark is not given. */
export type NotFoundReason =
  /** The whole is not a human figure. */
  | 'not-a-figure'
  /** The part that it is on is not there, hidden, or not like a person's. */
  | 'part-unlike'
  /** Points of bones show nowhere in a surface. */
  | 'not-looked-for';

export interface NotFoundLandmark {
  readonly at: null;
  readonly reason: NotFoundReason;
}

/** What a shape is taken for. */
export type FigureKind = 'figure' | 'part of a figure' | 'not a figure' | 'cannot tell';

/** A stature: of who stands straight the height of the crown, else from the lengths of segments and head. */
export interface FoundStature {
  readonly length: number;
  readonly uncertainty: number;
  readonly from: 'surface' | 'segments';
}

/** All that was found on a figure; places and lengths in the frame and unit of the mesh that was looked at. */
export interface FoundFigure {
  readonly kind: FigureKind;
  /** Which part of a body it is by itself, and whether that stands on its head; null of all else. */
  readonly shows: { readonly name: PieceName; readonly isUpsideDown: boolean } | null;
  /** Parts that the surface does not show as a person's. */
  readonly missing: readonly FittedPart[];
  readonly landmarks: Readonly<Record<LandmarkId, FoundLandmark | NotFoundLandmark>>;
  /** Which way the head's own up is, of length one; the plumb line's where it is held nearly so. Null of what is no figure. */
  readonly headUp: Vec3 | null;
  /** How tall it stands or would stand straight; null of what is no figure. */
  readonly stature: FoundStature | null;
  /** The fitted body standing as measures need it; in the unit of the mesh, but upright. Null of what is no figure. */
  readonly straight: StraightBodies | null;
  /** Whether it lies nearly as well on the figure when it faces another way. */
  readonly isFacingDoubtful: boolean;
  /** Whether it faces another way than was said: by how many degrees, from its front to its left. */
  readonly turnedDeg: number;
}
