import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangulatePolygon } from '../../../src/core/geometry/triangulatePolygon.ts';
import { cross, dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';

/** A polygon of the plane, laid on one that leans: two orthonormal directions and a place. */
const lay = (points: readonly (readonly [number, number])[]): readonly Vec3[] =>
  points.map(([u, v]) => [100 + u * 0.8, 50 + v, 20 + u * 0.6]);

const numbersOf = (points: readonly Vec3[]): Float64Array => Float64Array.from(points.flat());
const inOrder = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Twice the signed area of each triangle, about the plane's normal. */
function areasOf(points: readonly Vec3[], triangles: readonly number[]): readonly number[] {
  const normal: Vec3 = [-0.6, 0, 0.8];
  return Array.from({ length: triangles.length / 3 }, (_, i) => {
    const [a, b, c] = triangles.slice(3 * i, 3 * i + 3).map((corner) => points[corner]!);
    return dot(cross(subtract(b!, a!), subtract(c!, a!)), normal);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const twiceAreaOf = (points: readonly (readonly [number, number])[]): number =>
  sum(
    points.map(
      ([x, y], i) => x * points[(i + 1) % points.length]![1] - points[(i + 1) % points.length]![0] * y,
    ),
  );

const ell = [
  [0, 0],
  [3, 0],
  [3, 1],
  [1, 1],
  [1, 4],
  [0, 4],
] as const;
const arrow = [
  [0, 0],
  [2, 1],
  [0, 2],
  [0.5, 1],
] as const;
const squareWithMiddles = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const;
const comb = [
  [0, 0],
  [5, 0],
  [5, 3],
  [4, 3],
  [4, 1],
  [3, 1],
  [3, 3],
  [2, 3],
  [2, 1],
  [1, 1],
  [1, 3],
  [0, 3],
] as const;

describe('triangulatePolygon', () => {
  it.each([
    ['an L', ell],
    ['an arrow head of four corners', arrow],
    ['a square with a point on each side', squareWithMiddles],
    ['a comb', comb],
  ])('fills %s from every first corner, and turns as it does', (_, shape) => {
    for (const points of [shape, shape.toReversed()])
      for (let first = 0; first < points.length; first++) {
        const turned = [...points.slice(first), ...points.slice(0, first)];
        const laid = lay(turned);
        const triangles = triangulatePolygon(numbersOf(laid), inOrder(laid.length));
        const areas = areasOf(laid, triangles);
        const whole = twiceAreaOf(turned);
        expect(areas).toHaveLength(points.length - 2);
        expect(areas.every((area) => area * Math.sign(whole) > 0)).toBe(true);
        expect(sum(areas)).toBeCloseTo(whole, 9);
        expect(new Set(triangles).size).toBe(points.length);
      }
  });

  it('fills any convex polygon with a fan', () => {
    const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(angles, (degrees) => {
        const points = degrees
          .toSorted((a, b) => a - b)
          .map(
            (angle) =>
              [3 * Math.cos((angle * Math.PI) / 180), 2 * Math.sin((angle * Math.PI) / 180)] as const,
          );
        const laid = lay(points);
        const triangles = triangulatePolygon(numbersOf(laid), inOrder(laid.length));
        expect(triangles).toHaveLength(3 * (points.length - 2));
        expect(sum(areasOf(laid, triangles))).toBeCloseTo(twiceAreaOf(points), 9);
      }),
    );
  });

  it('takes a part of a list of vertices', () => {
    const positions = numbersOf([[9, 9, 9], ...lay(ell)]);
    const corners = Uint32Array.of(0, 0, 1, 2, 3, 4, 5, 6);
    expect(triangulatePolygon(positions, corners, 2, 6)).toEqual(
      triangulatePolygon(numbersOf(lay(ell)), inOrder(6)),
    );
  });

  it('makes a fan of what has no plane, and nothing of a line', () => {
    const line = numbersOf([0, 1, 2, 3, 4].map((x) => [x, 0, 0]));
    expect(triangulatePolygon(line, inOrder(5))).toEqual([0, 1, 2, 0, 2, 3, 0, 3, 4]);
    expect(triangulatePolygon(line, inOrder(2))).toEqual([]);
    expect(triangulatePolygon(line, [])).toEqual([]);
  });

  it('gives corners that are there, whatever the polygon', () => {
    const point = fc.tuple(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (points) => {
        const triangles = triangulatePolygon(numbersOf(points), inOrder(points.length));
        expect(triangles.length % 3).toBe(0);
        expect(triangles.length).toBeLessThanOrEqual(3 * (points.length - 2));
        expect(triangles.every((corner) => corner >= 0 && corner < points.length)).toBe(true);
      }),
    );
  });
});
