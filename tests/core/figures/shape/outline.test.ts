import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  emptyOutline,
  formOfOutline,
  outlineArea,
  uniteOutlines,
  widenOutline,
  type Outline,
} from '../../../../src/core/figures/shape/outline.ts';

const outlineOf = (points: readonly (readonly [number, number])[]): Outline => {
  const outline = emptyOutline();
  for (const [x, y] of points) widenOutline(outline, x, y);
  return outline;
};
const ring = (count: number, width: number, height: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, i) => {
    const around = (2 * Math.PI * i) / count;
    return [5 + width * Math.cos(around), height * Math.sin(around) - 2];
  });

it('has the area of a rectangle, and about that of an ellipse', () => {
  const side = fc.double({ min: 0.1, max: 9, noNaN: true });
  fc.assert(
    fc.property(side, side, side, side, (x, y, w, h) => {
      const corners = [
        [x, y],
        [x + w, y],
        [x, y + h],
        [x + w, y + h],
      ] as const;
      expect(outlineArea(outlineOf(corners))).toBeCloseTo(w * h, 6);
    }),
  );
  expect(outlineArea(outlineOf(ring(200, 3, 3))) / (9 * Math.PI)).toBeCloseTo(1, 2);
  expect(outlineArea(emptyOutline())).toBe(0);
  expect(outlineArea(outlineOf([[3, 4]]))).toBeCloseTo(0, 9);
});

it('is the same for both halves united as for the whole', () => {
  const points = ring(60, 2, 1);
  const left = outlineOf(points.slice(0, 25));
  uniteOutlines(left, outlineOf(points.slice(25)));
  expect(left).toEqual(outlineOf(points));
});

it('tells discs from slabs, whichever way they lie', () => {
  expect(formOfOutline(outlineOf(ring(64, 3, 3)))).toBe('disc');
  expect(formOfOutline(outlineOf(ring(64, 4, 2.5)))).toBe('disc');
  expect(formOfOutline(outlineOf(ring(12, 3, 3)))).toBe('disc');
  expect(formOfOutline(outlineOf(ring(4, 3, 3)))).toBe('slab');
  expect(
    formOfOutline(
      outlineOf([
        [0, 0],
        [9, 0],
        [9, 4],
        [0, 4],
      ]),
    ),
  ).toBe('slab');
  expect(
    formOfOutline(
      outlineOf([
        [0, 0],
        [9, 0],
        [0, 9],
      ]),
    ),
  ).toBe('other');
  expect(formOfOutline(emptyOutline())).toBe('other');
});
