import { landmarkIds } from '../core/landmarks/landmarkIds.ts';
import { noteNames } from '../state/landmarkStore.ts';
import { nameLandmark } from '../ui/messages/nameLandmark.ts';
import { startDraggingLandmarks } from './dragLandmarks.ts';
import { startFinding } from './findFigures.ts';
import { startJudging } from './judgeFigures.ts';
import { startMakingReferences } from './makeReferences.ts';
import { startRuling } from './ruleFigures.ts';

/** What nobody needs before a figure shows: finding, judging, references, moving and measuring by hand. Gives back how to stop. */
export function startLateParts(): () => void {
  noteNames(Object.fromEntries(landmarkIds.map((id) => [id, nameLandmark(id)])));
  const stops = [
    startMakingReferences(),
    startFinding(),
    startJudging(),
    startDraggingLandmarks(),
    startRuling(),
  ];
  return () => stops.forEach((stop) => stop());
}
