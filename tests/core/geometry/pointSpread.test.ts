import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../src/core/geometry/pointSpread.ts';
import { turnBetween } from '../../../src/core/geometry/quaternions.ts';
import { rotate } from '../../../src/core/body/pose/boneMotions.ts';
import { dot, type Vec3 } from '../../../src/core/geometry/vectors.ts';

describe('spreadOf', () => {
  it('finds the middle, the ends and the longest ways of a box’s corners', () => {
    const corners = [-1, 1].flatMap((x) =>
      [-1, 1].flatMap((y) => [-1, 1].flatMap((z) => [2 + 3 * x, y, 5 + 2 * z])),
    );
    const { centre, axes, reach, low, size } = spreadOf(Float64Array.from(corners));
    expect(centre).toEqual([2, 0, 5]);
    expect(axes.map((axis) => axis.map(Math.abs))).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(reach).toBeCloseTo(3, 12);
    expect(low).toEqual([-1, -1, 3]);
    expect(size).toEqual([6, 2, 4]);
  });
});

describe('turnBetween', () => {
  it('lays both directions on the others', () => {
    const from: [Vec3, Vec3] = [
      [0.6, 0.8, 0],
      [0, 0, 1],
    ];
    const to: [Vec3, Vec3] = [
      [0, -1, 0],
      [0.8, 0, 0.6],
    ];
    const turn = turnBetween(from, to);
    from.forEach((each, i) => expect(dot(rotate(turn, each), to[i]!)).toBeCloseTo(1, 12));
  });
});
