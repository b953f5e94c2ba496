import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convexHull, perimeterOf } from '../../../src/core/geometry/convexHull.ts';
import { areaOfLoop, distanceToLoop, isInLoop, reachOf } from '../../../src/core/geometry/planeLoops.ts';
import { heightOver, planeAcross, pointInPlane } from '../../../src/core/geometry/planes.ts';
import { dot } from '../../../src/core/geometry/vectors.ts';

/** A Z-shaped room: a square of 4 with two bites of 1 by 3 out of it. */
const zed = Float64Array.from([0, 0, 4, 0, 4, 1, 1, 1, 1, 4, 0, 4]);

const points = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => Float64Array.from(list.flat()));

describe('convexHull', () => {
  it('bridges hollows and leaves out points along edges', () => {
    const hull = convexHull(zed);
    expect([...hull]).toEqual([0, 0, 4, 0, 4, 1, 1, 4, 0, 4]);
    expect(perimeterOf(hull)).toBeCloseTo(4 + 1 + Math.hypot(3, 3) + 1 + 4, 12);
  });

  it('is a point of points at one place, and there and back of points on a line', () => {
    expect([...convexHull(Float64Array.from([3, 4, 3, 4, 3, 4]))]).toEqual([3, 4]);
    expect([...convexHull(Float64Array.from([0, 0, 2, 2, 1, 1, 0, 0]))]).toEqual([0, 0, 2, 2]);
    expect([...convexHull(new Float64Array(0))]).toEqual([]);
  });

  it('holds every point, runs counter-clockwise and is no longer than any way round them', () => {
    fc.assert(
      fc.property(points, (list) => {
        const hull = convexHull(list);
        expect(areaOfLoop(hull)).toBeGreaterThanOrEqual(0);
        expect(perimeterOf(hull)).toBeLessThanOrEqual(perimeterOf(list) + 1e-9);
        for (let i = 0; i < list.length; i += 2) {
          const [x, y] = [list[i]!, list[i + 1]!];
          for (let k = 0, last = hull.length - 2; k < hull.length; last = k, k += 2) {
            const [ax, ay] = [hull[last]!, hull[last + 1]!];
            expect((hull[k]! - ax) * (y - ay) - (hull[k + 1]! - ay) * (x - ax)).toBeGreaterThanOrEqual(0);
          }
        }
        expect(convexHull(hull)).toEqual(hull);
      }),
    );
  });
});

describe('a loop', () => {
  it('has an area with the sign of its sense', () => {
    expect(areaOfLoop(zed)).toBe(7);
    expect(areaOfLoop(Float64Array.from([0, 0, 0, 1, 1, 1, 1, 0]))).toBe(-1);
  });

  it('holds what is in it', () => {
    expect(isInLoop(zed, 0.5, 3)).toBe(true);
    expect(isInLoop(zed, 2, 2)).toBe(false);
    expect(isInLoop(zed, -1, 1)).toBe(false);
  });

  it('is as far away as its nearest point', () => {
    expect(distanceToLoop(zed, 2, 3)).toBe(1);
    expect(distanceToLoop(zed, 0.25, 2)).toBe(0.25);
    expect(distanceToLoop(zed, -3, -4)).toBe(5);
  });

  it('reaches as far as its farthest point', () => {
    expect(reachOf(zed, 1, 0)).toMatchObject({ along: 4, x: 4 });
    expect(reachOf(zed, -Math.SQRT1_2, -Math.SQRT1_2)).toMatchObject({ along: -0, x: 0, y: 0 });
    expect(reachOf(new Float64Array(0), 1, 0)).toBeNull();
  });
});

describe('planeAcross', () => {
  it('has axes at right angles that turn the way of the body frame', () => {
    const plane = planeAcross([1, 2, 3], [0, 5, 0], [2, 1, 0])!;
    expect(plane).toEqual({ origin: [1, 2, 3], normal: [0, 1, 0], right: [1, 0, 0], ahead: [0, 0, 1] });
    expect(pointInPlane(plane, 4, 5)).toEqual([5, 2, 8]);
    expect(heightOver(plane, [9, 9, 9])).toBe(7);
  });

  it('is there for any direction that is not along the wished right', () => {
    const size = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), (direction) => {
        const plane = planeAcross([0, 0, 0], direction, [1, 0, 0]);
        fc.pre(plane !== null);
        for (const [a, b] of [
          [plane.right, plane.ahead],
          [plane.right, plane.normal],
          [plane.ahead, plane.normal],
        ] as const)
          expect(dot(a, b)).toBeCloseTo(0, 9);
        expect(dot(plane.ahead, plane.ahead)).toBeCloseTo(1, 9);
      }),
    );
    expect(planeAcross([0, 0, 0], [0, 0, 0], [1, 0, 0])).toBeNull();
    expect(planeAcross([0, 0, 0], [2, 0, 0], [1, 0, 0])).toBeNull();
  });
});
