import { expect, it } from 'vitest';
import { feetOffset } from '../../../../src/core/figures/shape/feetOffset.ts';
import { sampleSurface } from '../../../../src/core/figures/shape/surfaceSample.ts';
import { sphere } from '../../meshes/shapes.ts';
import { boxMan, layDown, sampleBody, stances } from './bodies.ts';

const range = { ground: 0, top: 1 };

it('points to where the toes do, along every axis', async () => {
  for (const body of [boxMan(), await sampleBody('child-7'), await sampleBody('median-woman')])
    for (const [up, facing] of stances) {
      const offset = feetOffset(sampleSurface(layDown(body, up, facing), 6000), { ...range, up })!;
      const axis = 'xyz'.indexOf(facing[1]!);
      const forward = (facing.startsWith('+') ? 1 : -1) * offset[axis]!;
      expect(forward).toBeGreaterThan(0.015);
      expect(forward).toBeLessThan(0.08);
      for (const each of [0, 1, 2].filter((other) => other !== axis))
        expect(Math.abs(offset[each]!)).toBeLessThan(0.012);
    }
});

it('is nothing where nothing is that could be a leg', () => {
  const flat = sampleSurface(sphere(8, 8, 0.05, [0, 0.95, 0]), 500);
  expect(feetOffset(flat, { ...range, up: '+y' })).toBeNull();
});
