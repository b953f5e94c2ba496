import { contrapposto } from './contrapposto.ts';
import { poseOfAngles } from './poseOfAngles.ts';
import { standing } from './standing.ts';
import { sit } from './sit.ts';
import type { Pose } from './skeleton.ts';
import { walk } from './walk.ts';

/** A pose to choose. */
export interface PosePreset {
  readonly id: string;
  readonly label: string;
  readonly pose: Pose;
  /** Whether the hands lie on the thighs, so that elbows bend as `settlePose` finds for a body. */
  readonly laysHands?: boolean;
}

/** Every pose, in the order of the menu: one line each. `settlePose` fits it to a body, `standOnGround` stands it up. */
export const posePresets = [
  { id: 'a', label: 'A-pose', pose: {} },
  {
    id: 't',
    label: 'T-pose',
    pose: poseOfAngles({ Shoulder: { abduction: 8 }, UpperArm: { abduction: 82 } }),
  },
  { id: 'down', label: 'Arms at sides', pose: standing },
  { id: 'contrapposto', label: 'Contrapposto', pose: contrapposto },
  { id: 'walk', label: 'Walking', pose: walk },
  { id: 'sit', label: 'Sitting', pose: sit, laysHands: true },
] as const satisfies readonly PosePreset[];

export type PoseId = (typeof posePresets)[number]['id'];

/** The pose of that id, or null where there is none. */
export const findPose = (id: string): PosePreset | null =>
  posePresets.find((preset) => preset.id === id) ?? null;
