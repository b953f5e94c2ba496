import type { Box } from '../geometry/boxes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { figureParts, type FigurePart } from '../measures/partOfMeasure.ts';
import type { FittedPart } from '../landmarks/fitting/parts.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { alignByLandmarks, type LandmarksToAlign } from './alignByLandmarks.ts';
import { alignOnGround, type GroundedBody } from './alignOnGround.ts';
import { alignSurfaces } from './alignSurfaces.ts';
import { matrixOfSimilarity, stayingPut, type Similarity } from './similarity.ts';
import { turnedStarts, type MayTurn } from './turnedStarts.ts';

export const alignmentKinds = ['none', 'ground', 'landmarks', 'surface'] as const;

export type AlignmentKind = (typeof alignmentKinds)[number];

/** A surface to be laid on another: both in one frame and unit, for all but `none` the body frame in mm. */
export interface SurfaceToLay {
  readonly mesh: TriangleMesh;
  readonly box: Box;
  /** Empty where they are not known. */
  readonly landmarks: LandmarksToAlign;
  /** For each vertex the place of its part in `figureParts`; null where that is not known. */
  readonly parts: Uint8Array | null;
}

/** How surfaces are to be laid on one another. */
export interface AlignmentWish {
  readonly kind: AlignmentKind;
  /** Whether the moving one may become larger or smaller. */
  readonly isScaleFree: boolean;
  /** Where no landmarks tell. */
  readonly mayTurn: MayTurn;
  /** What counts; none: all. */
  readonly parts: readonly FigurePart[];
}

/** Where a surface was laid, and how well. */
export interface FigureAlignment {
  readonly kind: AlignmentKind;
  readonly similarity: Similarity;
  readonly matrix: Mat4;
  /** Root mean square of what landmarks or nearest points are apart; null of what is not fitted. */
  readonly residualMm: number | null;
  /** Of the points of both surfaces; null but of surfaces. */
  readonly keptShare: number | null;
  /** False where the best place was not reached. */
  readonly hasConverged: boolean;
}

/**
 * Lays a surface on another. By surface it starts from where ground and landmarks lay it; where they have no landmarks in
 * common, also from quarter turns. Null where that cannot be done: fewer than three landmarks that both have, no surface,
 * or nothing of the chosen parts.
 * @param checkpoint is told the share done; what it throws ends the work
 */
export async function alignFigures(
  moving: SurfaceToLay,
  fixed: SurfaceToLay,
  { kind, isScaleFree, mayTurn, parts }: AlignmentWish,
  checkpoint?: (share: number) => Promise<void>,
): Promise<FigureAlignment | null> {
  if (kind === 'none') return laid(kind, stayingPut);
  const ground = alignOnGround(groundedOf(moving), groundedOf(fixed)).similarity;
  if (kind === 'ground') return laid(kind, ground);
  const fitted = parts.length > 0 ? { parts: parts.flatMap((part) => fittedPartsOf[part]) } : {};
  const marked = alignByLandmarks(moving.landmarks, fixed.landmarks, { isScaleFree, ...fitted });
  if (kind === 'landmarks') return marked && laid(kind, marked.similarity, { residualMm: marked.rmsMm });
  const found = await alignSurfaces(moving.mesh, fixed.mesh, {
    isScaleFree,
    ...(marked
      ? { starts: [ground, marked.similarity] }
      : // Without a body in both, how each stands is a guess from its shape.
        { starts: [ground], lessLikelyStarts: turnedStarts(moving.box, fixed.box, isScaleFree, mayTurn) }),
    ...(parts.length > 0 && moving.parts && { counted: maskOf(moving.parts, parts), keptShare: 'found' }),
    ...(checkpoint && { checkpoint }),
  });
  if (!found) return null;
  const { similarity, rmsMm: residualMm, keptShare, hasConverged } = found;
  return laid(kind, similarity, { residualMm, keptShare, hasConverged });
}

const laid = (
  kind: AlignmentKind,
  similarity: Similarity,
  more: Partial<Pick<FigureAlignment, 'residualMm' | 'keptShare' | 'hasConverged'>> = {},
): FigureAlignment => ({
  kind,
  similarity,
  matrix: matrixOfSimilarity(similarity),
  residualMm: null,
  keptShare: null,
  hasConverged: true,
  ...more,
});

function groundedOf({ box, landmarks }: SurfaceToLay): GroundedBody {
  const places = Object.entries(landmarks).flatMap(([id, each]) => (each?.at ? [[id, each.at]] : []));
  return { box, landmarks: Object.fromEntries(places) as Record<LandmarkId, never> };
}

const maskOf = (partOf: Uint8Array, parts: readonly FigurePart[]): Uint8Array =>
  partOf.map((place) => (parts.includes(figureParts[place]!) ? 1 : 0));

/** Landmarks are known by finer parts. */
const fittedPartsOf: Readonly<Record<FigurePart, readonly FittedPart[]>> = {
  head: ['head'],
  neck: ['head', 'trunk'],
  trunk: ['trunk'],
  arms: ['leftUpperArm', 'leftForearm', 'rightUpperArm', 'rightForearm'],
  hands: ['leftHand', 'rightHand'],
  legs: ['leftThigh', 'leftShank', 'rightThigh', 'rightShank'],
  feet: ['leftFoot', 'rightFoot'],
};
