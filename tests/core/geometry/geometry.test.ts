import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, centreOf, sizeOf, transformBox, uniteBoxes } from '../../../src/core/geometry/boxes.ts';
import {
  compose,
  identity,
  invert,
  multiply,
  scaling,
  transformPoint,
  translating,
  translationOf,
} from '../../../src/core/geometry/matrices.ts';
import { slerp } from '../../../src/core/geometry/quaternions.ts';
import { cross, distance, dot, lengthOf, normalize, type Quat } from '../../../src/core/geometry/vectors.ts';

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const point = fc.tuple(coordinate, coordinate, coordinate);
const size = fc.double({ min: 0.1, max: 10, noNaN: true });
const axis = point.filter((a) => lengthOf(a) > 1e-3);
const turn = fc.tuple(axis, fc.double({ min: -3, max: 3, noNaN: true })).map(([along, angle]): Quat => {
  const [x, y, z] = normalize(along)!;
  const s = Math.sin(angle / 2);
  return [x * s, y * s, z * s, Math.cos(angle / 2)];
});

const quarterAboutX: Quat = [Math.SQRT1_2, 0, 0, Math.SQRT1_2];

describe('matrices', () => {
  it('scale, then rotate, then move', () => {
    const [x, y, z] = transformPoint(compose([1, 2, 3], quarterAboutX, [2, 2, 2]), [0, 1, 0]);
    expect([x, y, z].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 5]);
    expect(translationOf(compose([1, 2, 3], quarterAboutX, [2, 2, 2]))).toEqual([1, 2, 3]);
  });

  it('apply the right one of a product first', () => {
    expect(transformPoint(multiply(translating([1, 0, 0]), scaling(2)), [1, 1, 1])).toEqual([3, 2, 2]);
  });

  it('come back by their inverse', () => {
    fc.assert(
      fc.property(point, turn, size, size, size, point, (at, rotation, a, b, c, probe) => {
        const matrix = compose(at, rotation, [a, b, c]);
        const back = transformPoint(invert(matrix)!, transformPoint(matrix, probe));
        expect(distance(back, probe)).toBeLessThan(1e-6);
      }),
    );
  });

  it('have no inverse where they flatten space or are not finite', () => {
    expect(invert(compose([0, 0, 0], [0, 0, 0, 1], [1, 0, 1]))).toBeNull();
    expect(invert(identity.map((value) => value * Infinity))).toBeNull();
  });
});

describe('boxes', () => {
  const box = { min: [0, 0, 0], max: [1, 2, 3] } as const;

  it('turn exactly by quarter turns', () => {
    const { min, max } = transformBox(compose([0, 0, 0], quarterAboutX, [1, 1, 1]), box);
    expect([...min, ...max].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([0, -3, 0, 1, 0, 2]);
  });

  it('hold all points that they are round', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const { min, max } = boxOf(points);
        for (const each of points)
          for (const i of [0, 1, 2] as const) {
            expect(each[i]).toBeGreaterThanOrEqual(min[i]);
            expect(each[i]).toBeLessThanOrEqual(max[i]);
          }
      }),
    );
    expect(() => boxOf([])).toThrow('no points');
  });

  it('unite with nothing to themselves', () => {
    expect(uniteBoxes(box, null)).toEqual(box);
    expect(uniteBoxes(null, null)).toBeNull();
    expect(sizeOf(box)).toEqual([1, 2, 3]);
    expect(centreOf(box)).toEqual([0.5, 1, 1.5]);
  });
});

describe('vectors', () => {
  it('have a cross product that is upright on both', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(Math.abs(dot(cross(a, b), a))).toBeLessThan(1e-6);
        expect(Math.abs(dot(cross(a, b), b))).toBeLessThan(1e-6);
      }),
    );
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1]);
  });

  it('have no direction where they have no length', () => {
    expect(normalize([0, 0, 0])).toBeNull();
    expect(normalize([Infinity, 0, 0])).toBeNull();
    expect(normalize([0, -2, 0])).toEqual([0, -1, 0]);
    expect(normalize([1e-320, 0, 0])).toEqual([1, 0, 0]);
  });
});

describe('slerp', () => {
  it('goes from one to the other at unit length', () => {
    fc.assert(
      fc.property(turn, turn, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        expect(Math.hypot(...slerp(a, b, t))).toBeCloseTo(1, 6);
        // A rotation and its negative are the same.
        expect(Math.abs(slerp(a, b, 1).reduce((sum, part, i) => sum + part * b[i]!, 0))).toBeCloseTo(1, 6);
      }),
    );
  });
});
