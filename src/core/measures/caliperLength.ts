import { add, dot, midpoint, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { takenLength } from './defineMeasure.ts';
import type { MeasureNote, MeasureResult } from './measure.ts';

/**
 * How far the second point is ahead of the first along a direction, as between the jaws of a caliper held along it:
 * the line is drawn half-way between them.
 * @param direction of length 1
 */
export function caliperLength(
  from: Vec3,
  to: Vec3,
  direction: Vec3,
  notes: readonly MeasureNote[] = [],
): MeasureResult {
  const middle = midpoint(from, to);
  const half = scaleVector(direction, dot(subtract(to, from), direction) / 2);
  return takenLength(
    dot(subtract(to, from), direction),
    [
      { kind: 'line', points: [subtract(middle, half), add(middle, half)] },
      { kind: 'points', points: [from, to] },
    ],
    notes,
  );
}
