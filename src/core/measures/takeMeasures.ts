import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { measures } from './index.ts';
import type { Measure, MeasureResult } from './measure.ts';
import type { MeasuredBody } from './measuredBody.ts';

type KeyOf<Each> =
  Each extends Measure<infer Id, infer IsPaired> ? (IsPaired extends true ? `${Id}.${BodySide}` : Id) : never;

/**
 * Takes every measure of a body, left and right apart: each has its value or the reason why not.
 * @param wanted which ones; all by default
 */
export function takeMeasures<Each extends Measure = (typeof measures)[number]>(
  body: MeasuredBody,
  wanted: readonly Each[] = measures as readonly Measure[] as readonly Each[],
): Readonly<Record<KeyOf<Each>, MeasureResult>> {
  const results: Record<string, MeasureResult> = {};
  for (const { id, isPaired, take } of wanted)
    if (isPaired) for (const side of bodySides) results[`${id}.${side}`] = take(body, side);
    else results[id] = take(body);
  return results as Readonly<Record<KeyOf<Each>, MeasureResult>>;
}
