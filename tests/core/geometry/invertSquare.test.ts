import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertSquare } from '../../../src/core/geometry/invertSquare.ts';

describe('the inverse of a matrix', () => {
  it('times the matrix is one', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
        (rows) => {
          // A diagonal that outweighs its row always has an inverse.
          const matrix = rows.map((row, i) =>
            row.map((value, j) => (i === j ? value + Math.sign(value || 1) * 10 : value)),
          );
          const inverse = invertSquare(matrix);
          for (let i = 0; i < 5; i++)
            for (let j = 0; j < 5; j++)
              expect(matrix[i]!.reduce((sum, value, k) => sum + value * inverse[k]![j]!, 0)).toBeCloseTo(
                i === j ? 1 : 0,
                9,
              );
        },
      ),
    );
  });

  it('is found where the diagonal is empty', () =>
    expect(
      invertSquare([
        [0, 2],
        [4, 0],
      ]),
    ).toEqual([
      [0, 0.25],
      [0.5, 0],
    ]));

  it('is none for rows that say the same', () =>
    expect(() =>
      invertSquare([
        [1, 2],
        [2, 4],
      ]),
    ).toThrow(RangeError));
});
