import { fitBody, shapeBody, type Targets } from './fit/fitBody.ts';
import { measuredBody, type RestBody } from './fit/measureReference.ts';
import type { MeasuredBody } from '../measures/measuredBody.ts';
import { modelOf } from './modelOf.ts';
import type { Pose } from './pose/skeleton.ts';
import type { BodySettings } from './settings/bodySettings.ts';
import { formOf } from './settings/formOf.ts';
import { targetsOf } from './settings/targetsOf.ts';
import { restShape } from './shape/restShape.ts';
import type { BodyLevel, BodyTemplate } from './template/bodyTemplate.ts';

/** A body made to measure, at rest: arms 45° from hanging. */
export interface ReferenceBody {
  readonly settings: BodySettings;
  readonly level: BodyLevel;
  /** What it was to measure, mm by the ids of measures. */
  readonly targets: Targets;
  readonly rest: RestBody;
}

/**
 * The reference body with these settings. The same settings give the same numbers.
 * @throws where the settings name what no body can be; `checkSettings` says so before
 */
export function makeReference(
  template: BodyTemplate,
  settings: BodySettings,
  level: BodyLevel,
): ReferenceBody {
  const targets = targetsOf(settings);
  const shape = restShape(template, modelOf(settings), formOf(settings));
  const proportions = fitBody(template, shape, targets, level);
  return { settings, level, targets, rest: shapeBody(template, shape, proportions, targets, level) };
}

/** The body in a pose, with its landmarks, as measures are taken from it and as it is drawn. */
export const poseReference = (
  template: BodyTemplate,
  { level, rest }: ReferenceBody,
  pose: Pose,
): MeasuredBody => measuredBody(template, rest, level, pose);
