import { measureAll } from '../core/body/fit/measureAll.ts';
import type { ReferenceBody } from '../core/body/referenceBody.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { measures } from '../core/measures/index.ts';
import { percentileOf } from '../core/populations/surface/percentileOf.ts';
import { isSurfaceMeasureId } from '../core/populations/surface/surfaceMeasures.ts';
import type { ReferenceMeasure } from '../core/project/derivedReference.ts';

/** Every length of a body that could be taken, of paired ones the left, with what it was to be. */
export function measureReferenceModel(
  template: BodyTemplate,
  body: ReferenceBody,
): readonly ReferenceMeasure[] {
  const results = measureAll(template, body);
  const { population } = body.settings;
  return measures.flatMap(({ id, label, kind, isPaired }) => {
    const result = results[isPaired ? `${id}.left` : id];
    if (!result?.isTaken || !('mm' in result)) return [];
    const { mm } = result;
    const percentile =
      population !== 'children' && isSurfaceMeasureId(id) ? percentileOf(id, population, mm) : null;
    return [{ id, label, kind, mm, targetMm: body.targets[id] ?? null, percentile }];
  });
}
