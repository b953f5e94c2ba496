import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cross, dot } from '../../../src/core/geometry/vectors.ts';
import { sectionPlane } from '../../../src/core/sections/sectionPlane.ts';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12) as number);

test('is level, leans to the front, and turns from there to the left', () => {
  const level = sectionPlane(7, 0, 0);
  expect(level.origin).toEqual([0, 7, 0]);
  expect(level.normal).toEqual(close([0, 1, 0]));
  expect(level.right).toEqual(close([1, 0, 0]));
  expect(level.ahead).toEqual(close([0, 0, 1]));
  expect(sectionPlane(7, Math.PI / 2, 0).normal).toEqual(close([0, 0, 1]));
  expect(sectionPlane(7, Math.PI / 2, Math.PI / 2).normal).toEqual(close([1, 0, 0]));
  expect(sectionPlane(7, 0, Math.PI / 2).right).toEqual(close([0, 0, -1]));
});

test('has axes of length 1 at right angles, handed as those of all planes', () => {
  const angle = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(angle, angle, (tilt, turn) => {
      const { normal, right, ahead } = sectionPlane(0, tilt, turn);
      expect([dot(normal, normal), dot(right, right), dot(normal, right)]).toEqual(close([1, 1, 0]));
      expect(cross(right, normal)).toEqual(close(ahead));
    }),
  );
});
