import type { ShapeSpace } from '../body/shapeSpace/shapeSpace.ts';
import { partsBeside, type ShownPiece } from './fitting/pieces.ts';
import type { FoundFigure, NotFoundLandmark } from './foundLandmarks.ts';
import { landmarkIds } from './landmarkIds.ts';

const notFound: NotFoundLandmark = { at: null, reason: 'not-a-figure' };

/** A part of a body that is shown by itself: what it is, and no numbers. */
export const describePiece = (space: ShapeSpace, { piece, isUpsideDown }: ShownPiece): FoundFigure => ({
  kind: 'part of a figure',
  shows: { name: piece.name, isUpsideDown },
  missing: partsBeside(space, piece),
  landmarks: Object.fromEntries(landmarkIds.map((id) => [id, notFound])) as FoundFigure['landmarks'],
  headUp: null,
  stature: null,
  straight: null,
  isFacingDoubtful: false,
  turnedDeg: 0,
});
