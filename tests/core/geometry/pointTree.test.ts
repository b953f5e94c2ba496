import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growTree, nearestFinder } from '../../../src/core/geometry/pointTree.ts';

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

test('finds the nearest point, as a look at all of them does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((dimensions) =>
        fc.record({
          points: fc.array(fc.array(coordinate, { minLength: dimensions, maxLength: dimensions }), {
            minLength: 1,
            maxLength: 60,
          }),
          place: fc.array(coordinate, { minLength: dimensions, maxLength: dimensions }),
        }),
      ),
      ({ points, place }) => {
        const squareTo = (point: readonly number[]): number =>
          point.reduce((sum, value, d) => sum + (value - place[d]!) ** 2, 0);
        const finder = nearestFinder(growTree(Float64Array.from(points.flat()), place.length));
        const found = finder.find(Float64Array.from(place));
        expect(squareTo(points[found]!)).toBeCloseTo(Math.min(...points.map(squareTo)), 12);
      },
    ),
  );
});

test('orders many equal points without end', () => {
  const finder = nearestFinder(growTree(new Float64Array(3000).fill(1), 3));
  expect(finder.find(Float64Array.of(1, 1, 1))).toBeGreaterThanOrEqual(0);
});
