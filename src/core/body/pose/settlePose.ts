import type { RestBody } from '../fit/measureReference.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { layHands } from './layHands.ts';
import type { PosePreset } from './posePresets.ts';
import type { Pose } from './skeleton.ts';

/** The pose as this body takes it: hands that are to lie on the thighs do. */
export const settlePose = (template: BodyTemplate, rest: RestBody, { pose, laysHands }: PosePreset): Pose =>
  laysHands ? layHands(template, rest, pose) : pose;
