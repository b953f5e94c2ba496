import { measureAll } from '../core/body/fit/measureAll.ts';
import type { ReferenceBody } from '../core/body/referenceBody.ts';
import { percentileAmong } from '../core/body/settings/percentileAmong.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { measures } from '../core/measures/index.ts';
import type { ReferenceMeasure } from '../core/project/derivedReference.ts';

/** Every length of a body that could be taken, of paired ones the left, with what it was to be. */
export function measureReferenceModel(
  template: BodyTemplate,
  body: ReferenceBody,
): readonly ReferenceMeasure[] {
  const results = measureAll(template, body);
  return measures.flatMap(({ id, label, kind, isPaired }) => {
    const result = results[isPaired ? `${id}.left` : id];
    if (!result?.isTaken || !('mm' in result)) return [];
    const { mm } = result;
    const percentile = percentileAmong(body.settings, id, mm);
    return [{ id, label, kind, mm, targetMm: body.targets[id] ?? null, percentile }];
  });
}
