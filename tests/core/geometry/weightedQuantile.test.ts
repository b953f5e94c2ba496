import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightedQuantile } from '../../../src/core/geometry/weightedQuantile.ts';

/** Weights are whole numbers, so that sums are exact in any order. */
const weighted = fc.array(
  fc.record({ value: fc.integer({ min: -9, max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 60 },
);

test('is the least value with a share of the weight at or below it, as sorting finds it', () => {
  fc.assert(
    fc.property(weighted, fc.integer({ min: 0, max: 8 }), (pairs, eighths) => {
      const found = weightedQuantile(
        Float64Array.from(pairs, ({ value }) => value),
        Float64Array.from(pairs, ({ weight }) => weight),
        eighths / 8,
      );
      const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
      const upTo = (value: number): number =>
        pairs.reduce((sum, each) => sum + (each.value <= value ? each.weight : 0), 0);
      const sorted = pairs.map(({ value }) => value).toSorted((a, b) => a - b);
      expect(found).toBe(sorted.find((value) => upTo(value) >= (eighths / 8) * total));
    }),
  );
});

test('is no number of no values', () => {
  expect(weightedQuantile(new Float64Array(0), new Float64Array(0), 0.5)).toBeNaN();
});
