import type { LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import type {
  Measure,
  MeasureResult,
  NotTakenReason,
  TakenLength,
} from '../../../src/core/measures/measure.ts';
import type { BodySide } from '../../../src/core/landmarks/landmark.ts';

/** The length that was taken; throws with the reason where none was. */
export function lengthTaken(measure: Measure, body: MeasuredBody, side?: BodySide): TakenLength {
  const result = measure.take(body, side);
  if (!result.isTaken || !('mm' in result))
    throw new Error(`${measure.id} was not taken: ${JSON.stringify(result)}`);
  return result;
}

export const mmOf = (measure: Measure, body: MeasuredBody, side?: BodySide): number =>
  lengthTaken(measure, body, side).mm;

/** The number of a result, a length's mm or a ratio; null where there is none. */
export const valueOf = (result: MeasureResult): number | null =>
  !result.isTaken ? null : 'mm' in result ? result.mm : result.value;

export function reasonOf(result: MeasureResult): NotTakenReason {
  if (result.isTaken) throw new Error(`was taken: ${JSON.stringify(result)}`);
  return result.reason;
}

/** The body without some landmarks. */
export const lacking = (body: MeasuredBody, ...ids: readonly LandmarkId[]): MeasuredBody => ({
  ...body,
  landmarks: Object.fromEntries(
    Object.entries(body.landmarks).filter(([id]) => !ids.includes(id as LandmarkId)),
  ),
});

/** The body with some landmarks elsewhere or more of them. */
export const having = (body: MeasuredBody, landmarks: MeasuredBody['landmarks']): MeasuredBody => ({
  ...body,
  landmarks: { ...body.landmarks, ...landmarks },
});
