import type { MeasuredBody } from '../measures/measuredBody.ts';
import type { PosePreset } from './pose/posePresets.ts';
import { settlePose } from './pose/settlePose.ts';
import type { Pose } from './pose/skeleton.ts';
import { standOnGround } from './pose/standOnGround.ts';
import { poseReference, type ReferenceBody } from './referenceBody.ts';
import type { BodyTemplate } from './template/bodyTemplate.ts';

/** A body in a pose, on the ground. */
export interface StandingReference {
  /** The preset as this body takes it. */
  readonly pose: Pose;
  readonly posed: MeasuredBody;
  /** By how much it was raised so that its lowest point stands on y = 0, mm. */
  readonly raisedMm: number;
}

/** The body in a preset's pose, its hands laid where they belong, standing on the ground. */
export function standReference(
  template: BodyTemplate,
  body: ReferenceBody,
  preset: PosePreset,
): StandingReference {
  const pose = settlePose(template, body.rest, preset);
  const inPlace = poseReference(template, body, pose);
  const posed = standOnGround(inPlace);
  return { pose, posed, raisedMm: posed.landmarks.pelvis![1] - inPlace.landmarks.pelvis![1] };
}
