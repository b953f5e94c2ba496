import { findLandmark } from '../core/landmarks/findLandmark.ts';
import { landmarkIds, type LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { noteNames } from '../state/landmarkStore.ts';
import { startDraggingLandmarks } from './dragLandmarks.ts';
import { startFinding } from './findFigures.ts';
import { startRuling } from './ruleFigures.ts';

const nameOf = (id: LandmarkId): string => {
  const side = id.split('.')[1];
  const { label } = findLandmark(id);
  return side ? `${label}, ${side}` : label;
};

/** What nobody needs before a figure shows: finding, moving and measuring by hand. Gives back how to stop. */
export function startLateParts(): () => void {
  noteNames(Object.fromEntries(landmarkIds.map((id) => [id, nameOf(id)])));
  const stops = [startFinding(), startDraggingLandmarks(), startRuling()];
  return () => stops.forEach((stop) => stop());
}
