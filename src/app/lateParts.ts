import { landmarkIds } from '../core/landmarks/landmarkIds.ts';
import { addLateDrawing } from '../scene/guides/lateDrawings.ts';
import { mapDrawings } from '../scene/guides/mapDrawings.ts';
import { sectionDrawings } from '../scene/guides/sectionDrawings.ts';
import { noteNames } from '../state/landmarkStore.ts';
import { nameLandmark } from '../ui/messages/nameLandmark.ts';
import { startCutting } from './cutSections.ts';
import { startDraggingLandmarks } from './dragLandmarks.ts';
import { startFinding } from './findFigures.ts';
import { startJudging } from './judgeFigures.ts';
import { startMakingReferences } from './makeReferences.ts';
import { startMapping } from './mapSurfaces.ts';
import { startProbing } from './probeMap.ts';
import { startRuling } from './ruleFigures.ts';

/** What nobody needs before a figure shows: references, finding, judging, comparing, moving and measuring by hand. Gives back how to stop. */
export function startLateParts(): () => void {
  noteNames(Object.fromEntries(landmarkIds.map((id) => [id, nameLandmark(id)])));
  const stops = [
    startMakingReferences(),
    startFinding(),
    startJudging(),
    startMapping(),
    startProbing(),
    startCutting(),
    addLateDrawing(mapDrawings),
    addLateDrawing(sectionDrawings),
    startDraggingLandmarks(),
    startRuling(),
  ];
  return () => stops.forEach((stop) => stop());
}
