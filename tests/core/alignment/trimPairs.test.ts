import { describe, expect, it } from 'vitest';
import type { SurfacePairs } from '../../../src/core/alignment/surfacePairs.ts';
import { trimPairs } from '../../../src/core/alignment/trimPairs.ts';

/** Pairs so far apart along x, each at a place of its own; `sought` points looked for them. */
function pairsApart(distances: readonly number[], sought = distances.length): SurfacePairs {
  const places = distances.flatMap((_, i) => [0, i, 0]);
  return {
    moved: Float64Array.from(places),
    fixed: Float64Array.from(places, (value, i) => (i % 3 === 0 ? distances[i / 3]! : value)),
    normals: Float64Array.from(places),
    squares: Float64Array.from(distances, (each) => each ** 2),
    count: distances.length,
    sought,
    last: new Int32Array(sought),
  };
}

describe('trimPairs', () => {
  it('keeps the nearest of those sought, and puts them first', () => {
    const pairs = pairsApart([9, 1, 2, 8, 3], 5);
    expect(trimPairs(pairs, 0.6)).toMatchObject({ kept: 3, share: 0.6, rms: Math.sqrt(14 / 3) });
    expect([...pairs.fixed.subarray(0, 9)]).toEqual([1, 1, 0, 2, 2, 0, 3, 4, 0]);
    expect([...pairs.moved.subarray(0, 9)]).toEqual([0, 1, 0, 0, 2, 0, 0, 4, 0]);
    expect([...pairs.normals.subarray(0, 9)]).toEqual([0, 1, 0, 0, 2, 0, 0, 4, 0]);
    expect([...pairs.squares.subarray(0, 3)]).toEqual([1, 4, 9]);
  });

  it('keeps as many as there are where too few are pairs, and all that are as near as the last', () => {
    expect(trimPairs(pairsApart([4, 4], 10), 0.8)).toMatchObject({ kept: 2, share: 0.2, rms: 4 });
    const even = pairsApart([4, 4, 9, 4, 1]);
    expect(trimPairs(even, 0.5)).toMatchObject({ kept: 4, share: 0.8, rms: 3.5 });
    expect([...even.squares.subarray(0, 4)]).toEqual([16, 16, 16, 1]);
    expect(trimPairs(pairsApart([], 10), 0.8)).toBeNull();
    expect(trimPairs(pairsApart([], 10), 'found')).toBeNull();
  });

  it('finds how many go together', () => {
    const shareOf = (distances: readonly number[]): number =>
      trimPairs(pairsApart(distances), 'found')!.share;
    expect(shareOf([1, 1, 1, 1, 1, 1, 1, 9, 9, 9])).toBe(0.7);
    expect(shareOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toBe(1);
    // No less than 0.4, though two lie on one another.
    expect(shareOf([0, 0, 5, 5, 50, 50, 50, 50, 50, 50])).toBe(0.4);
    // The mean square ÷ share³ of eight is 1 ÷ 0.512; with the ninth it is less where that is nearer than 2.19.
    const near = [1, 1, 1, 1, 1, 1, 1, 1];
    const limit = Math.sqrt(9 * (0.9 / 0.8) ** 3 - 8);
    expect(shareOf([...near, limit - 0.01, 99])).toBe(0.9);
    expect(shareOf([...near, limit + 0.01, 99])).toBe(0.8);
  });
});
