import { usualViewingMm } from '../comparison/eyesight.ts';
import type { JudgeSettings } from './project.ts';

/** How figures are judged until somebody chooses: among people, by what is usual there, in the hand. */
export const usualJudging: JudgeSettings = {
  against: { kind: 'people', population: null },
  profile: 'people',
  viewingMm: usualViewingMm,
  ownLimits: {},
};
