import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superellipsePerimeter } from '../../../src/core/geometry/superellipsePerimeter.ts';

const length = fc.double({ min: 50, max: 600, noNaN: true });

/** Perimeter of an ellipse, good to far below 1e-6 at these shapes (S. Ramanujan, 1914, second formula). */
function ellipsePerimeter(breadth: number, depth: number): number {
  const [a, b] = [breadth / 2, depth / 2];
  const h = ((a - b) / (a + b)) ** 2;
  return Math.PI * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)));
}

describe('the perimeter of a superellipse', () => {
  it('is that of an ellipse at 2', () => {
    fc.assert(
      fc.property(length, fc.double({ min: 0.4, max: 2.5, noNaN: true }), (breadth, share) => {
        const expected = ellipsePerimeter(breadth, breadth * share);
        expect(superellipsePerimeter(breadth, breadth * share, 2) / expected).toBeCloseTo(1, 5);
      }),
    );
  });

  it('is that of a rhombus at 1, exactly', () => {
    expect(superellipsePerimeter(300, 400, 1)).toBeCloseTo(4 * 250, 6);
  });

  it('nears that of the rectangle', () => {
    for (const [breadth, depth] of [
      [320, 240],
      [200, 200],
    ] as const) {
      const share = (exponent: number): number =>
        superellipsePerimeter(breadth, depth, exponent) / (2 * (breadth + depth));
      expect(share(200)).toBeCloseTo(1, 2);
      expect(share(200)).toBeLessThan(1);
    }
  });

  it('rises with exponent, breadth and depth, and grows with size', () => {
    const exponent = fc.double({ min: 1.2, max: 8, noNaN: true });
    fc.assert(
      fc.property(length, length, exponent, (breadth, depth, n) => {
        const perimeter = superellipsePerimeter(breadth, depth, n);
        expect(superellipsePerimeter(breadth, depth, n + 0.1)).toBeGreaterThan(perimeter);
        expect(superellipsePerimeter(breadth + 1, depth, n)).toBeGreaterThan(perimeter);
        expect(superellipsePerimeter(breadth, depth + 1, n)).toBeGreaterThan(perimeter);
        expect(superellipsePerimeter(3 * breadth, 3 * depth, n) / perimeter).toBeCloseTo(3, 9);
      }),
    );
  });
});
