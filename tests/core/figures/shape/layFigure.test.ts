import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packLayFigure, unpackLayFigure } from '../../../../src/core/figures/shape/layFigure.ts';
import { layFigureData } from '../../../../src/core/figures/shape/layFigureData.ts';
import { layLibrary } from '../../../../src/core/figures/shape/layLibrary.ts';
import { isSymmetric, layPoses, mirrorPose } from '../../../../src/core/figures/shape/layPoses.ts';
import { poseLayFigure } from '../../../../src/core/figures/shape/poseLayFigure.ts';
import { humanoidJoints } from '../../../../src/core/rigs/humanoid.ts';

it('comes back from text to half a step of its digits', () => {
  const coordinate = fc.double({ min: -1.25, max: 1.25, noNaN: true });
  const component = fc.double({ min: -1, max: 1, noNaN: true });
  const point = fc.tuple(
    fc.tuple(coordinate, coordinate, coordinate),
    fc.tuple(component, component, component),
    fc.nat(humanoidJoints.length - 1),
  );
  const length = humanoidJoints.length * 3;
  fc.assert(
    fc.property(
      fc.array(coordinate, { minLength: length, maxLength: length }),
      fc.array(point, { maxLength: 20 }),
      (joints, points) => {
        const figure = {
          joints: Float64Array.from(joints),
          positions: Float64Array.from(points.flatMap(([position]) => position)),
          normals: Float64Array.from(points.flatMap(([, normal]) => normal)),
          jointOf: Uint8Array.from(points, ([, , joint]) => joint),
        };
        const back = unpackLayFigure(packLayFigure(figure));
        expect(back.jointOf).toEqual(figure.jointOf);
        for (const [i, value] of figure.joints.entries())
          expect(Math.abs(back.joints[i]! - value)).toBeLessThan(0.00031);
        for (const [i, value] of figure.positions.entries())
          expect(Math.abs(back.positions[i]! - value)).toBeLessThan(0.00031);
        for (const [i, value] of figure.normals.entries())
          expect(Math.abs(back.normals[i]! - value)).toBeLessThan(0.016);
      },
    ),
    { numRuns: 30 },
  );
});

it('has figures whose heads are above their feet and whose toes are before their ankles', () => {
  const at = (joints: Float64Array, name: (typeof humanoidJoints)[number]): Float64Array =>
    joints.subarray(humanoidJoints.indexOf(name) * 3, humanoidJoints.indexOf(name) * 3 + 3);
  for (const { joints, normals } of layFigureData.map(unpackLayFigure)) {
    expect(at(joints, 'head')[1]).toBeGreaterThan(0.7);
    expect(at(joints, 'leftFoot')[1]).toBeLessThan(0.1);
    expect(at(joints, 'leftToes')[2]).toBeGreaterThan(at(joints, 'leftFoot')[2]!);
    expect(at(joints, 'leftHand')[0]).toBeGreaterThan(0.1);
    for (let i = 0; i < normals.length; i += 3)
      expect(Math.hypot(...normals.subarray(i, i + 3))).toBeCloseTo(1, 1);
  }
});

it('stands in every pose one high on the ground', () => {
  for (const { positions } of layLibrary()) {
    const heights = positions.filter((_, i) => i % 3 === 1);
    expect(Math.min(...heights)).toBeCloseTo(0, 12);
    expect(Math.max(...heights)).toBeCloseTo(1, 12);
  }
});

it('has mirror images that come back, and none of their own where both sides are alike', () => {
  for (const pose of layPoses) expect(mirrorPose(mirrorPose(pose)).turns).toEqual(pose.turns);
  for (const pose of layPoses.filter(isSymmetric)) expect(mirrorPose(pose).turns).toEqual(pose.turns);
  expect(layPoses.filter(isSymmetric).map(({ name }) => name)).toContain('T');
});

it('turns what hangs at a joint with it', () => {
  const figure = unpackLayFigure(layFigureData[0]!);
  const raised = poseLayFigure(figure, { name: 'raised', turns: { leftUpperArm: [0, 0, 156] } });
  const rest = poseLayFigure(figure, { name: 'rest', turns: {} });
  const hand = figure.jointOf.indexOf(humanoidJoints.indexOf('leftHand'));
  const foot = figure.jointOf.indexOf(humanoidJoints.indexOf('leftFoot'));
  expect(rest.positions[hand * 3 + 1]).toBeLessThan(0.6);
  expect(raised.positions[hand * 3 + 1]).toBeGreaterThan(0.85);
  expect(raised.positions[foot * 3 + 1]).toBeLessThan(0.1);
});
