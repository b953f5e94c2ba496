import { levelAxes, headAxes, type PartAxes } from './bodyAxes.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import type { MeasureNote, NotTakenReason } from './measure.ts';
import type { MeasureContext } from './measureContext.ts';
import { findPostureMiss, headUpright } from './postureNeeds.ts';

/** What the head's directions are known by. */
export const headReferences: readonly LandmarkStem[] = ['tragion', 'ectocanthus'];

export interface HeadFrame {
  readonly axes: PartAxes;
  readonly notes: readonly MeasureNote[];
}

/**
 * The directions that the head is measured along: upright as long as it is held level, else the head's own, as far as
 * ears and eyes tell them.
 */
export function headFrameOf({ body: { landmarks, posture } }: MeasureContext): HeadFrame | NotTakenReason {
  const miss = findPostureMiss(posture, [headUpright], null);
  if (!miss) return { axes: levelAxes(landmarks, headReferences), notes: [] };
  const axes = headAxes(landmarks);
  return axes ? { axes, notes: ['alongTiltedHead'] } : { code: 'posture', ...miss };
}
