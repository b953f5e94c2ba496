import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from '../../../src/core/geometry/symmetricEigen.ts';

const finite = fc.double({ min: -10, max: 10, noNaN: true });

test('gives vectors at right angles that the matrix only stretches, the greatest value first', () => {
  const matrices = fc
    .integer({ min: 1, max: 4 })
    .chain((size) =>
      fc.array(fc.array(finite, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(matrices, (any) => {
      const matrix = any.map((row, i) => row.map((value, j) => value + any[j]![i]!));
      const eigen = symmetricEigen(matrix);
      eigen.forEach(({ value, vector }, n) => {
        matrix.forEach((row, i) =>
          expect(row.reduce((sum, each, j) => sum + each * vector[j]!, 0)).toBeCloseTo(value * vector[i]!, 9),
        );
        eigen.forEach((other, m) =>
          expect(vector.reduce((sum, each, i) => sum + each * other.vector[i]!, 0)).toBeCloseTo(
            n === m ? 1 : 0,
            9,
          ),
        );
        expect(value).toBeLessThanOrEqual(eigen[Math.max(0, n - 1)]!.value);
      });
    }),
  );
});
