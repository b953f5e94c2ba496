import { describe, expect, it } from 'vitest';
import { solveRising } from '../../../src/core/geometry/solveRising.ts';

describe('solving a rising function', () => {
  it('finds where it reaches a value', () => {
    expect(solveRising((x) => x ** 3, 27, 0, 10)).toBeCloseTo(3, 9);
    expect(solveRising((x) => x, 0, 0, 10)).toBeCloseTo(0, 9);
  });

  it('is null where it never does', () => {
    expect(solveRising((x) => x, 11, 0, 10)).toBeNull();
    expect(solveRising((x) => x, -1, 0, 10)).toBeNull();
  });
});
