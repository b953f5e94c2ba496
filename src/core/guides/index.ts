import { bandSilhouette } from './bandSilhouette.ts';
import { canonLines } from './canonLines.ts';
import { centreLine } from './centreLine.ts';
import { deviationArrows } from './deviationArrows.ts';
import { expectedLines } from './expectedLines.ts';
import { extent } from './extent.ts';
import { groundGrid } from './groundGrid.ts';
import type { Guide } from './guide.ts';
import { headLadder } from './headLadder.ts';
import { joints } from './joints.ts';
import { landmarks } from './landmarks.ts';
import { ruler } from './ruler.ts';
import { sizeObject } from './sizeObject.ts';

/** Every guide, in the order of the panel: one line each. */
export const guides = [
  headLadder,
  canonLines,
  expectedLines,
  deviationArrows,
  bandSilhouette,
  ruler,
  extent,
  centreLine,
  joints,
  landmarks,
  groundGrid,
  sizeObject,
] as const satisfies readonly Guide[];

export type GuideId = (typeof guides)[number]['id'];
