import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangulateLoops } from '../../../src/core/geometry/triangulateLoops.ts';

type Point = readonly [number, number];

const areaOf = (points: readonly Point[], triangles: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => points[triangles[i + corner]!]!) as [Point, Point, Point];
    sum += ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
  }
  return sum;
};

/** Edges that no other triangle has the other way round, sorted. */
function outerEdges(triangles: readonly number[]): readonly string[] {
  const balance = new Map<string, number>();
  const count = (key: string, change: number) => balance.set(key, (balance.get(key) ?? 0) + change);
  for (let i = 0; i < triangles.length; i++) {
    const [from, to] = [triangles[i]!, triangles[i % 3 === 2 ? i - 2 : i + 1]!];
    if (from < to) count(`${from} ${to}`, 1);
    else count(`${to} ${from}`, -1);
  }
  return [...balance]
    .flatMap(([key, sum]) => (sum === 0 ? [] : [sum === 1 ? key : key.split(' ').toReversed().join(' ')]))
    .sort();
}

const stepsOf = (loops: readonly (readonly number[])[]): readonly string[] =>
  loops.flatMap((loop) => loop.map((point, i) => `${point} ${loop[(i + 1) % loop.length]!}`)).sort();

const circle = (count: number, radius: number, at: Point = [0, 0]): readonly Point[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)] as const;
  });

const numbers = (start: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => start + i);

describe('filling loops', () => {
  it('fills a square whose sides have points on them, and leaves none out', () => {
    const points: readonly Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ];
    const loop = numbers(0, 8);
    const triangles = triangulateLoops(points.flat(), [loop]);
    expect(areaOf(points, triangles)).toBeCloseTo(4, 12);
    expect(outerEdges(triangles)).toEqual(stepsOf([loop]));
  });

  it('leaves out the hole of a ring', () => {
    const points = [...circle(40, 2), ...circle(24, 1)];
    const loops = [numbers(0, 40), numbers(40, 24).toReversed()];
    const triangles = triangulateLoops(points.flat(), loops);
    const ring = areaOf(points, triangulateLoops(points.flat(), [loops[0]!]));
    const hole = areaOf(points, triangulateLoops(points.flat(), [loops[1]!.toReversed()]));
    expect(areaOf(points, triangles)).toBeCloseTo(ring - hole, 9);
    expect(outerEdges(triangles)).toEqual(stepsOf(loops));
  });

  it('gives each hole to the loop round it, and fills an island in a hole', () => {
    const points = [...circle(12, 9), ...circle(12, 6), ...circle(12, 3), ...circle(12, 5, [30, 0])];
    const loops = [0, 12, 24, 36].map((start, i) => {
      const loop = numbers(start, 12);
      return i === 1 ? loop.toReversed() : loop;
    });
    const triangles = triangulateLoops(points.flat(), loops);
    const unit = areaOf(points, triangulateLoops(points.flat(), [loops[0]!])) / 81;
    expect(areaOf(points, triangles)).toBeCloseTo(unit * (81 - 36 + 9 + 25), 9);
    expect(outerEdges(triangles)).toEqual(stepsOf(loops));
  });

  it('fills a hole in nothing the other way round', () => {
    const points = circle(8, 1);
    const loop = numbers(0, 8).toReversed();
    const triangles = triangulateLoops(points.flat(), [loop]);
    expect(areaOf(points, triangles)).toBeLessThan(0);
    expect(outerEdges(triangles)).toEqual(stepsOf([loop]));
  });

  it('has the loop as its edge however crooked that is', () => {
    const coordinate = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 14 }), (points) => {
        const loop = numbers(0, points.length);
        expect(outerEdges(triangulateLoops(points.flat(), [loop]))).toEqual(stepsOf([loop]));
      }),
      { numRuns: 2000 },
    );
  });
});
