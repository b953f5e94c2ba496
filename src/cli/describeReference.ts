import { measureAll } from '../core/body/fit/measureAll.ts';
import { measuringPoses } from '../core/body/pose/measuringPoses.ts';
import type { ReferenceBody } from '../core/body/referenceBody.ts';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import { percentileAmong } from '../core/body/settings/percentileAmong.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { findLandmark } from '../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import { findMeasure } from '../core/measures/index.ts';
import type { MeasuredBody } from '../core/measures/measuredBody.ts';
import { takeMeasures } from '../core/measures/takeMeasures.ts';

/** What `reference --json` says of a body: places in mm in the body frame, life-size. */
export interface ReferenceDescription {
  readonly population: BodySettings['population'];
  readonly settings: BodySettings;
  /** Points of skin and bones. */
  readonly landmarks: Readonly<Record<string, Vec3>>;
  /** Joint centres. */
  readonly joints: Readonly<Record<string, Vec3>>;
  readonly measures: Readonly<Record<string, DescribedMeasure>>;
}

export interface DescribedMeasure {
  /** Null where it cannot be taken from this body in any posture; `reason` then says why. */
  readonly mm: number | null;
  /** What the body was fitted to; null where it was not fitted to this measure. */
  readonly targetMm: number | null;
  /** Among the population's people; null where it has no norm of the measure. */
  readonly percentile: number | null;
  readonly reason?: string;
}

/** Taken in postures of their own, whatever the pose. */
const special: ReadonlySet<string> = new Set(measuringPoses.special.flatMap(({ measures }) => measures));

/**
 * Landmarks and joints of a body as it is posed, and its measures: those that the pose allows are taken in it, all others
 * on the same body in the posture that they need.
 */
export function describeReference(
  template: BodyTemplate,
  body: ReferenceBody,
  posed: MeasuredBody,
): ReferenceDescription {
  const { settings } = body;
  const points = Object.entries(posed.landmarks) as [LandmarkId, Vec3][];
  const pick = (isJoint: boolean): Record<string, Vec3> =>
    Object.fromEntries(
      points
        .filter(([id]) => (findLandmark(id).kind === 'joint') === isJoint)
        .map(([id, point]) => [id, point.map(rounded) as unknown as Vec3]),
    );
  return {
    population: settings.population,
    settings,
    landmarks: pick(false),
    joints: pick(true),
    measures: describeMeasures(template, body, posed),
  };
}

/** Every length of a body, taken as it is posed where the pose allows it. */
export function describeMeasures(
  template: BodyTemplate,
  { settings, targets, ...body }: ReferenceBody,
  posed: MeasuredBody,
): Record<string, DescribedMeasure> {
  const inPose = takeMeasures(posed);
  const inNeededPosture = measureAll(template, { settings, targets, ...body });
  const described: Record<string, DescribedMeasure> = {};
  for (const [key, result] of Object.entries(inPose)) {
    const measure = findMeasure(key.split('.')[0]!)!;
    if (measure.kind === 'ratio') continue;
    const taken = result.isTaken && !special.has(measure.id) ? result : inNeededPosture[key]!;
    const targetMm = targets[measure.id] ?? null;
    const mm = taken.isTaken && 'mm' in taken ? rounded(taken.mm) : null;
    const percentile =
      mm === null || measure.kind === 'joint' || measure.normId === null
        ? null
        : percentileAmong(settings, measure.normId, mm);
    described[key] = {
      mm,
      targetMm: targetMm === null ? null : rounded(targetMm),
      percentile: percentile === null ? null : rounded(percentile),
      ...(taken.isTaken ? {} : { reason: taken.reason.code }),
    };
  }
  return described;
}

/** To a thousandth; no −0. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 || 0;
