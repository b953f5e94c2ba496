import { bodySides } from '../../landmarks/landmark.ts';
import { findMeasure } from '../../measures/index.ts';
import type { MeasureResult } from '../../measures/measure.ts';
import { takeMeasures } from '../../measures/takeMeasures.ts';
import { measuringPoses } from '../pose/measuringPoses.ts';
import { standOnGround } from '../pose/standOnGround.ts';
import { poseReference, type ReferenceBody } from '../referenceBody.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';

/**
 * Every measure of a reference body by its key (paired ones `.left`, `.right`), each taken in the posture that its
 * definition needs: most standing with the arms hanging, some with the elbows bent or the arms held out.
 */
export function measureAll(
  template: BodyTemplate,
  body: ReferenceBody,
): Readonly<Record<string, MeasureResult>> {
  const results: Record<string, MeasureResult> = {
    ...takeMeasures(standOnGround(poseReference(template, body, measuringPoses.standing))),
  };
  for (const { pose, measures } of measuringPoses.special) {
    const posed = standOnGround(poseReference(template, body, pose));
    for (const id of measures) {
      const { isPaired, take } = findMeasure(id)!;
      if (isPaired) for (const side of bodySides) results[`${id}.${side}`] = take(posed, side);
      else results[id] = take(posed);
    }
  }
  return results;
}
