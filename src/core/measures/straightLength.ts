import { distance, type Vec3 } from '../geometry/vectors.ts';
import { takenLength } from './defineMeasure.ts';
import type { MeasureNote, MeasureResult } from './measure.ts';

/** The straight way between two points. */
export const straightLength = (from: Vec3, to: Vec3): MeasureResult =>
  takenLength(distance(from, to), [{ kind: 'line', points: [from, to] }]);

/** The way along a broken line. */
export function pathLength(points: readonly Vec3[], notes: readonly MeasureNote[] = []): MeasureResult {
  const mm = points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(points[i - 1]!, point)), 0);
  return takenLength(mm, [{ kind: 'line', points }], notes);
}
