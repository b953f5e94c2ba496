import type { Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { idsAt } from './defineMeasure.ts';
import type { Measure, MeasureKind, TakenMeasure } from './measure.ts';
import type { MeasuredBody } from './measuredBody.ts';

/** Measures of a cut depend on the places of the landmarks that they need, not on those that only tell parts apart. */
const isOfSection = (kind: MeasureKind): boolean =>
  kind === 'girth' || kind === 'breadth' || kind === 'depth';

/** What a cut through the surface misses by where it lies, as a share. */
const surfaceShare = 0.005;

export const valueOf = (taken: TakenMeasure): number => ('mm' in taken ? taken.mm : taken.value);

/**
 * One standard deviation of a taken measure that comes of its landmarks': each is moved by its own along each axis, and
 * what the value changes by is added in squares.
 * @param deviations of landmarks, in mm, of all three axes together
 */
export function carryUncertainty(
  measure: Measure,
  side: BodySide | undefined,
  body: MeasuredBody,
  taken: TakenMeasure,
  deviations: Readonly<Partial<Record<LandmarkId, number>>>,
): number {
  const stems = isOfSection(measure.kind) ? measure.landmarks : [...measure.landmarks, ...measure.alsoUses];
  const ids = idsAt(stems, side ?? null);
  const value = valueOf(taken);
  let squares = 0;
  for (const id of ids) {
    const at = body.landmarks[id];
    const deviation = (deviations[id] ?? 0) / Math.sqrt(3);
    if (!at || deviation === 0) continue;
    for (let axis = 0; axis < 3; axis++) {
      const moved = at.map((mm, i) => mm + (i === axis ? deviation : 0)) as unknown as Vec3;
      const result = measure.take({ ...body, landmarks: { ...body.landmarks, [id]: moved } }, side);
      if (result.isTaken) squares += (valueOf(result) - value) ** 2;
    }
  }
  // Facets and folds of the surface itself.
  if (isOfSection(measure.kind)) squares += (surfaceShare * value) ** 2;
  return Math.sqrt(squares);
}
