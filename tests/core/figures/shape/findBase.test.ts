import { describe, expect, it } from 'vitest';
import { axes, axisIndex, axisSign } from '../../../../src/core/geometry/axes.ts';
import { findBase } from '../../../../src/core/figures/shape/findBase.ts';
import type { TriangleMesh } from '../../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, soup, sphere, together } from '../../meshes/shapes.ts';
import { boxMan, cylinder, layDown, moveMesh, sampleBody, stances } from './bodies.ts';

const heroic = await sampleBody('heroic-28');
const child = await sampleBody('child-7');
const slab = box([0.6, 0.08, 0.8], [-0.3, -0.08, -0.4]);

/** A disc with a hole from below, open at its underside's middle: a rim 0.05 wide and a ceiling. */
const hollow = (): TriangleMesh => {
  const outer = cylinder(0.4, 0.1, [0, -0.1, 0]);
  const walls = outer.indices.filter((_, i) => {
    const triangle = Math.floor(i / 3) * 3;
    const heights = [0, 1, 2].map((corner) => outer.positions[outer.indices[triangle + corner]! * 3 + 1]!);
    return heights.some((y) => y > -0.05);
  });
  const inner = cylinder(0.34, 0.07, [0, -0.1, 0]);
  const ceiling = inner.indices.filter((_, i) => {
    const triangle = Math.floor(i / 3) * 3;
    const heights = [0, 1, 2].map((corner) => inner.positions[inner.indices[triangle + corner]! * 3 + 1]!);
    return heights.some((y) => y > -0.05);
  });
  const rim = Array.from({ length: 32 }, (_, i) => (2 * Math.PI * i) / 32).flatMap((around) =>
    [0.34, 0.4].map((radius) => [radius * Math.cos(around), -0.1, radius * Math.sin(around)]),
  );
  const faces = Array.from({ length: 32 }, (_, i) => [2 * i, 2 * i + 1, (2 * i + 2) % 64, (2 * i + 3) % 64]);
  return together(
    { positions: outer.positions, indices: walls },
    // Seen from inside, so turned round.
    { positions: inner.positions, indices: ceiling.toReversed() },
    meshOf(
      rim,
      faces.flatMap(([a, b, c, d]) => [
        [a!, b!, c!],
        [b!, d!, c!],
      ]),
    ),
  );
};

describe('what a figure stands on', () => {
  it('is found along every up axis, with its end, its box and its form', () => {
    for (const [up, facing] of stances) {
      const base = findBase(layDown(together(heroic, slab), up, facing), up);
      expect(base).toMatchObject({ form: 'slab', parts: 'own' });
      expect(axisSign(up) * base!.levelAlongUp).toBeCloseTo(0, 5);
      const axis = axisIndex(up);
      expect(base!.box.max[axis] - base!.box.min[axis]).toBeCloseTo(0.08, 2);
      const sides = [0, 1, 2]
        .filter((each) => each !== axis)
        .map((each) => base!.box.max[each]! - base!.box.min[each]!);
      expect(Math.min(...sides)).toBeCloseTo(0.6, 5);
      expect(Math.max(...sides)).toBeCloseTo(0.8, 5);
      expect(base!.confidence).toBeGreaterThan(0.8);
    }
  });

  it.each([
    ['a disc', cylinder(0.3, 0.06, [0, -0.06, 0]), 0],
    ['a disc with sloping sides', cylinder(0.32, 0.09, [0, -0.09, 0], 0.28), 0],
    ['a disc that the feet reach into', cylinder(0.35, 0.1, [0, -0.08, 0]), 0.02],
    ['an oval', moveMesh(cylinder(0.3, 0.06, [0, -0.06, 0]), ([x, y, z]) => [1.5 * x, y, z]), 0],
    ['a hollow disc', hollow(), 0],
  ])('is %s', (_, shape, level) => {
    for (const body of [heroic, child, boxMan()]) {
      const base = findBase(soup(together(shape, body)), '+y');
      expect(base).toMatchObject({ form: 'disc', parts: 'own' });
      expect(base!.levelAlongUp).toBeCloseTo(level, 4);
    }
  });

  it('hangs together with the figure where their triangles do', () => {
    // A post that grows out of a slab: its deck is a frame of four quads round the post.
    const [s, d] = [0.4, 0.1];
    const square = (half: number, y: number): number[][] => [
      [-half, y, -half],
      [half, y, -half],
      [half, y, half],
      [-half, y, half],
    ];
    const walls = (from: number, to: number): number[][] =>
      [0, 1, 2, 3].flatMap((i) => {
        const j = (i + 1) % 4;
        return [
          [from + i, to + i, to + j],
          [from + i, to + j, from + j],
        ];
      });
    const post = meshOf([square(s, -0.1), square(s, 0), square(d, 0), square(d, 1)].flat(), [
      ...walls(0, 4),
      ...walls(4, 8),
      ...walls(8, 12),
      [0, 1, 2],
      [0, 2, 3],
      [12, 14, 13],
      [12, 15, 14],
    ]);
    expect(findBase(post, '+y')).toMatchObject({ levelAlongUp: 0, form: 'slab', parts: 'fused' });
  });

  it('may be rock without a flat top, which is less sure', () => {
    const rock = moveMesh(sphere(24, 32, 0.35), ([x, y, z]) => [
      x,
      Math.max(0, y) * 0.4 * (1 + 0.2 * Math.sin(23 * x) * Math.sin(19 * z)) - 0.1,
      z,
    ]);
    const base = findBase(together(rock, child), '+y');
    expect(base!.levelAlongUp).toBeGreaterThan(-0.06);
    expect(base!.levelAlongUp).toBeLessThan(0.06);
    expect(base!.confidence).toBeLessThan(0.6);
  });

  it.each(['median-man', 'median-woman', 'child-7', 'heroic-28'])(
    'is not there under %s alone',
    async (id) => {
      const body = await sampleBody(id);
      for (const [up, facing] of stances) expect(findBase(layDown(body, up, facing), up)).toBeNull();
    },
  );

  it('is neither boots nor the hem of a robe', () => {
    const boots = [-0.1, 0.1].map((x) => box([0.14, 0.08, 0.26], [x - 0.07, 0, -0.08]));
    expect(findBase(together(boxMan(), ...boots), '+y')).toBeNull();
    expect(findBase(together(child, cylinder(0.25, 0.7, [0, 0, 0], 0.1)), '+y')).toBeNull();
    expect(findBase(box([0.4, 1, 0.3]), '+y')).toBeNull();
    expect(findBase(meshOf([], []), '+y')).toBeNull();
  });

  it('is nothing of one triangle, which has no height one way', () => {
    const flat = meshOf(
      [
        [0, 0, 0],
        [30, 0, 0],
        [0, 0, 30],
      ],
      [[0, 1, 2]],
    );
    for (const up of axes) expect(findBase(flat, up)).toBeNull();
  });
});
