import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sculptMannequin } from '../../scripts/samples/body/mannequin.ts';
import { trueUp } from '../../scripts/samples/body/trueUp.ts';
import { loft, upright } from '../../scripts/samples/field/loft.ts';
import { ellipsoid, place, placement, roundCone } from '../../scripts/samples/field/shapes.ts';
import { smoothMin, unite } from '../../scripts/samples/field/solid.ts';
import { splineThrough } from '../../scripts/samples/field/spline.ts';
import { child } from '../../scripts/samples/figures/child.ts';
import { man } from '../../scripts/samples/figures/man.ts';
import { sculptMesh } from '../../scripts/samples/mesh/sculptMesh.ts';
import { makeWalk } from '../../scripts/samples/rig/walk.ts';
import { quantiseWeights, weigher } from '../../scripts/samples/rig/weights.ts';
import { samples } from '../../scripts/samples/samples.ts';
import type { HumanoidJoint } from '../../src/core/rigs/humanoid.ts';
import { edgeFaults } from './closedMesh.ts';
import { readSample } from './readSample.ts';

const coordinate = fc.double({ min: -200, max: 200, noNaN: true });

describe('fields', () => {
  it('blend to at most a sixth of the breadth below the lesser, and not at all beyond it', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 1, max: 100, noNaN: true }), (a, b, blend) => {
        const least = Math.min(a, b);
        const blended = smoothMin(a, b, blend);
        expect(blended).toBeLessThanOrEqual(least);
        expect(blended).toBeGreaterThanOrEqual(least - blend / 6 - 1e-9);
        expect(blended === least || Math.abs(a - b) < blend).toBe(true);
      }),
    );
  });

  it('measure the distance to a cylinder, a ball and a capsule', () => {
    const cylinder = loft(
      upright,
      [-100, 0, 100].map((at) => [at, -30, 30, -30, 30] as const),
      { squareness: 0 },
    );
    expect(cylinder.distance(50, 0, 0)).toBeCloseTo(20, 6);
    const ball = place(ellipsoid([0, 0, 0], [10, 10, 10]), placement([5, 0, 0], [30, 20, 10]));
    expect(ball.distance(5, 25, 0)).toBeCloseTo(15, 6);
    expect(roundCone([0, 0, 0], 5, [0, 40, 0], 5).distance(12, 20, 0)).toBeCloseTo(7, 6);
  });

  it('lie inside the bounds they state', () => {
    const joined = unite(20, ellipsoid([0, 0, 0], [30, 20, 10]), ellipsoid([10, 2, 3], [30, 20, 10]));
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const { min, max } = joined.bounds;
        const isWithin = [x, y, z].every((value, i) => value >= min[i as 0] && value <= max[i as 0]);
        expect(isWithin || joined.distance(x, y, z) > 0).toBe(true);
      }),
    );
  });

  it('run splines through their places, straight lines exactly', () => {
    const out = new Float64Array(2);
    const spline = splineThrough(
      [0, 1, 4, 6],
      [0, 1, 4, 6].map((at) => [2 * at + 1, at * at]),
    );
    for (const at of [0, 0.3, 2.7, 6]) {
      spline(at, out);
      expect(out[0]).toBeCloseTo(2 * at + 1, 9);
    }
    spline(4, out);
    expect(out[1]).toBeCloseTo(16, 9);
  });
});

describe('meshing', () => {
  it('gives a closed ball of the right volume, its own mirror image', async () => {
    const radius = 50;
    const { positions, triangles } = await sculptMesh(ellipsoid([0, 0, 0], [radius, radius, radius]), {
      cellMm: 2,
      triangleCount: 3000,
      neckMm: 1000,
      headMm: 1,
    });
    const corner = (i: number): readonly number[] => [
      ...positions.subarray(3 * triangles[i]!, 3 * triangles[i]! + 3),
    ];
    const faces = [...Array(triangles.length / 3).keys()];
    expect(
      edgeFaults(faces.map((i) => [triangles[3 * i]!, triangles[3 * i + 1]!, triangles[3 * i + 2]!])),
    ).toBe(0);
    const volume = faces.reduce((sum, i) => {
      const [a, b, c] = [corner(3 * i), corner(3 * i + 1), corner(3 * i + 2)] as [
        number[],
        number[],
        number[],
      ];
      const [ax, ay, az] = a as [number, number, number];
      const [bx, by, bz] = b as [number, number, number];
      const [cx, cy, cz] = c as [number, number, number];
      return sum + (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6;
    }, 0);
    expect(volume / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 2);
  });

  it('makes the same mesh every time', async () => {
    const make = async () => {
      const settings = { cellMm: child.statureMm / 120, triangleCount: 4000, neckMm: 1000, headMm: 80 };
      const { positions, triangles } = await sculptMesh(sculptMannequin(child).skin, settings);
      return { positions: [...positions], triangles: [...triangles] };
    };
    expect(await make()).toEqual(await make());
  });
});

describe('weights', () => {
  it('add up to 1, and to 255 once rounded, anywhere about the body', () => {
    const weigh = weigher(man, sculptMannequin(man));
    const across = fc.double({ min: 0, max: 480, noNaN: true });
    fc.assert(
      fc.property(across, fc.double({ min: 0, max: 1756, noNaN: true }), coordinate, (x, y, z) => {
        const weights = weigh([x, y, z]);
        const sum = (parts: Iterable<readonly [HumanoidJoint, number]>): number =>
          [...parts].reduce((total, [, part]) => total + part, 0);
        expect(sum(weights)).toBeCloseTo(1, 9);
        expect(sum(quantiseWeights(weights))).toBe(255);
      }),
    );
  });
});

describe('the walk', () => {
  it('closes, with unit quaternions', () => {
    const { rotations, hips } = makeWalk(man);
    expect(hips.at(-1)).toEqual(hips[0]);
    for (const turns of rotations.values()) {
      expect(turns.at(-1)).toEqual(turns[0]);
      for (const turn of turns) expect(Math.hypot(...turn)).toBeCloseTo(1, 9);
    }
  });
});

describe.each(samples)('$id', ({ id, proportions }) => {
  it('is made by this code: its vertices lie on the skin that the code describes', async () => {
    const { points } = await readSample(id);
    const { skin } = sculptMannequin(trueUp(proportions));
    const off = points.filter((_, i) => i % 5 === 0).map((point) => Math.abs(skin.distance(...point)));
    expect(Math.max(...off)).toBeLessThan(0.1);
  });
});
