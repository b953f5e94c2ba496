import { describe, expect, it } from 'vitest';
import { axes } from '../../../../src/core/geometry/axes.ts';
import { judgeShape } from '../../../../src/core/figures/shape/judgeShape.ts';
import type { TriangleMesh } from '../../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, soup, sphere, together, turn } from '../../meshes/shapes.ts';
import {
  boxMan,
  cylinder,
  layDown,
  moveMesh,
  sampleBody,
  standOnGround,
  stances,
  type Turns,
} from './bodies.ts';

const open = { up: null, facing: null };
const longEnoughMs = 120_000;

/** Poses that are not among those that shapes are compared with. */
const poses: readonly (readonly [name: string, turns: Turns])[] = [
  ['at rest', {}],
  ['with arms raised to the sides', { leftUpperArm: [0, 0, 90], rightUpperArm: [0, 0, -90] }],
  [
    'in a stride',
    {
      leftUpperLeg: [-35, 0, 0],
      rightUpperLeg: [25, 0, 0],
      rightLowerLeg: [30, 0, 0],
      leftUpperArm: [30, 0, -10],
      rightUpperArm: [-40, 0, 10],
    },
  ],
  ['with a hand at the ear', { rightUpperArm: [-30, 0, -40], rightLowerArm: [-120, 0, 0], head: [0, 20, 0] }],
  [
    'bowed',
    { spine: [15, 0, 0], chest: [10, 0, 0], leftUpperArm: [-20, 0, -10], rightUpperArm: [-20, 0, 10] },
  ],
  [
    'on a seat',
    {
      leftUpperLeg: [-80, 0, 10],
      rightUpperLeg: [-80, 0, -10],
      leftLowerLeg: [75, 0, 0],
      rightLowerLeg: [75, 0, 0],
    },
  ],
];

/** What is found of a mesh of the body frame in each of some stances, and what should be. */
function standEach(
  mesh: TriangleMesh,
  tried: readonly (typeof stances)[number][],
): Readonly<Record<'found' | 'right', readonly string[]>> {
  const found = tried.map(([up, facing]) => {
    const verdict = judgeShape(layDown(mesh, up, facing), open);
    return `${verdict.up.axis} ${verdict.facing.axis}`;
  });
  return { found, right: tried.map((stance) => stance.join(' ')) };
}

describe('up and facing', () => {
  it('are found however a figure lies', { timeout: longEnoughMs }, async () => {
    const body = await sampleBody('median-man', { leftUpperArm: [0, 0, 20], rightUpperArm: [0, 0, -20] });
    const { found, right } = standEach(body, stances);
    expect(found).toEqual(right);
  });

  it('is where the shield is of one in a robe that hides its feet', { timeout: longEnoughMs }, () => {
    const robe = together(cylinder(0.17, 0.78, [0, 0, 0], 0.13), cylinder(0.17, 0.06, [0, 0.74, 0], 0.06));
    const robed = together(
      moveMesh(robe, ([x, y, z]) => [x, y, 0.6 * z]),
      sphere(12, 16, 0.075, [0, 0.88, 0]),
      box([0.34, 0.34, 0.03], [-0.05, 0.38, 0.14]),
    );
    const tried = stances.filter((_, i) => i % 5 === 0);
    const verdicts = tried.map(([up, facing]) =>
      judgeShape(layDown(robed, up, facing), { up, facing: null }),
    );
    expect(verdicts.map(({ facing }) => facing.axis)).toEqual(tried.map(([, facing]) => facing));
    for (const { facing } of verdicts) expect(facing.reasons).toContain('held');
  });

  it.each(poses)('are found of figures %s', { timeout: longEnoughMs }, async (name, turns) => {
    for (const [i, id] of ['median-man', 'median-woman', 'child-7', 'heroic-28'].entries()) {
      const body = await sampleBody(id, turns);
      const tried = [0, 11].map((step) => stances[(i * 7 + name.length + step) % 24]!);
      const { found, right } = standEach(body, tried);
      expect(found).toEqual(right);
    }
  });

  it('are found with a base and a spear, inside out and torn apart', { timeout: longEnoughMs }, async () => {
    const body = await sampleBody('heroic-28', { rightUpperArm: [-40, 0, 0], rightLowerArm: [-40, 0, 0] });
    const armed = together(body, cylinder(0.3, 0.08, [0, -0.08, 0]), cylinder(0.012, 1.3, [-0.2, 0, 0.15]));
    const tried = stances.filter((_, i) => i % 5 === 0);
    for (const mesh of [armed, turn(soup(armed), () => true)]) {
      const { found, right } = standEach(mesh, tried);
      expect(found).toEqual(right);
    }
    const verdict = judgeShape(armed, open);
    expect(verdict.up.reasons).toContain('base');
    expect(verdict.up.confidence).toBeGreaterThan(0.9);
  });

  it('do not depend on the unit and the place', () => {
    const man = boxMan();
    const far = { positions: man.positions.map((value) => 1000 * value + 50_000), indices: man.indices };
    const [near, away] = [judgeShape(man, open), judgeShape(far, open)];
    expect(near.up.axis).toBe('+y');
    expect(near.facing.axis).toBe('+z');
    expect(away.up.axis).toBe(near.up.axis);
    expect(away.facing.axis).toBe(near.facing.axis);
    expect(away.up.confidence).toBeCloseTo(near.up.confidence, 1);
  });
});

describe('what the person fixes', () => {
  const man = boxMan();

  it('is kept, and the rest is found', () => {
    for (const up of axes) {
      const verdict = judgeShape(layDown(man, '+z', '-y'), { up, facing: null });
      expect(verdict.up).toEqual({ axis: up, confidence: 1, reasons: ['given'], runnerUp: null });
      expect(verdict.facing.axis.at(-1)).not.toBe(up.at(-1));
    }
    expect(judgeShape(layDown(man, '+z', '-y'), { up: '+z', facing: null }).facing.axis).toBe('-y');
    expect(judgeShape(layDown(man, '-x', '+z'), { up: null, facing: '+z' })).toMatchObject({
      up: { axis: '-x' },
      facing: { axis: '+z', confidence: 1, reasons: ['given'] },
    });
  });

  it('counts only where it can be', () => {
    const verdict = judgeShape(man, { up: '+y', facing: '-y' });
    expect(verdict.up.axis).toBe('+y');
    expect(verdict.facing).toMatchObject({ axis: '+z' });
    expect(verdict.facing.reasons).not.toContain('given');
  });
});

describe('what is no figure', () => {
  it.each([
    ['a ball', sphere(24, 32)],
    ['a cube', box()],
    ['a board', box([3, 0.1, 1])],
    [
      'a ring of balls',
      together(...[0, 1, 2, 3, 4, 5].map((i) => sphere(8, 12, 0.3, [Math.cos(i), Math.sin(i), 0]))),
    ],
  ])('%s is like none, and little is claimed of it', (_, mesh) => {
    const verdict = judgeShape(standOnGround(mesh), open);
    expect(verdict.likeness).toBeLessThan(0.6);
    expect(verdict.up.confidence).toBeLessThan(0.7);
  });

  it('has the usual axes without triangles', () => {
    const nothing = meshOf([], []);
    expect(judgeShape(nothing, open)).toMatchObject({
      up: { axis: '+y', confidence: 0, runnerUp: null },
      facing: { axis: '+z', confidence: 0 },
      likeness: 0,
    });
    expect(judgeShape(nothing, { up: '-z', facing: null }).facing.axis).toBe('-y');
    expect(
      judgeShape(
        meshOf(
          [
            [0, 0, 0],
            [NaN, 1, 0],
            [1, 0, 0],
          ],
          [[0, 1, 2]],
        ),
        open,
      ).up.confidence,
    ).toBe(0);
  });
});
