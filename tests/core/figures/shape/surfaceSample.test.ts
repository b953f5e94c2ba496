import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleSurface, thinSample } from '../../../../src/core/figures/shape/surfaceSample.ts';
import { box, meshOf, sphere, turn } from '../../meshes/shapes.ts';

it('spreads points over faces by their areas', () => {
  const side = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(
    fc.property(side, side, side, (x, y, z) => {
      const { normals, count, area } = sampleSurface(box([x, y, z], [3, -2, 1]), 600);
      expect(count).toBe(600);
      expect(area).toBeCloseTo(2 * (x * y + y * z + z * x), 4);
      let top = 0;
      for (let i = 0; i < count * 3; i += 3) if (normals[i + 1]! > 0.9) top++;
      expect(Math.abs(top - (600 * x * z) / area)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 50 },
  );
});

it('puts points on the surface with normals outwards, also of what is inside out', () => {
  const ball = sphere(24, 48, 2, [5, 0, 0]);
  for (const mesh of [ball, turn(ball, () => true)]) {
    const { positions, normals, count } = sampleSurface(mesh, 300);
    for (let i = 0; i < count * 3; i += 3) {
      const out = [positions[i]! - 5, positions[i + 1]!, positions[i + 2]!];
      expect(Math.hypot(...out)).toBeGreaterThan(1.96);
      expect(Math.hypot(...out)).toBeLessThan(2.001);
      const along = (out[0]! * normals[i]! + out[1]! * normals[i + 1]! + out[2]! * normals[i + 2]!) / 2;
      expect(along).toBeGreaterThan(0.95);
    }
  }
});

it('has nothing where there is no area, and passes over corners that are no numbers', () => {
  expect(sampleSurface(meshOf([[1, 2, 3]], [[0, 0, 0]]), 100).count).toBe(0);
  expect(sampleSurface(meshOf([], []), 100).count).toBe(0);
  const torn = box();
  torn.positions[0] = NaN;
  const { positions, count } = sampleSurface(torn, 200);
  expect(count).toBe(200);
  expect(positions.every(Number.isFinite)).toBe(true);
});

it('keeps one in so many points', () => {
  const sample = sampleSurface(box(), 100);
  const thin = thinSample(sample, 7);
  expect(thin.count).toBe(14);
  expect([...thin.positions.subarray(3, 6)]).toEqual([...sample.positions.subarray(21, 24)]);
  expect([...thin.normals.subarray(3, 6)]).toEqual([...sample.normals.subarray(21, 24)]);
});
