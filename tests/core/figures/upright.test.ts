import { describe, expect, it } from 'vitest';
import { fileToBody, type Standing } from '../../../src/core/figures/upright.ts';
import { axes, axesAround, axisVector, type Axis } from '../../../src/core/geometry/axes.ts';
import { transformBox, type Box } from '../../../src/core/geometry/boxes.ts';
import { transformPoint, type Mat4 } from '../../../src/core/geometry/matrices.ts';
import { cross, dot, type Vec3 } from '../../../src/core/geometry/vectors.ts';

/** A body 0.4 m wide, 1.8 m high and 0.3 m deep, somewhere in the file. */
const extent: Box = { min: [1, 0.5, 2], max: [1.4, 2.3, 2.3] };

const plain: Standing = { millimetresPerUnit: 1000, up: '+y', facing: '+z', extent };

const noJoints = { joints: {} };

const rounded = (point: Vec3): readonly number[] => point.map((value) => Math.round(value * 1e6) / 1e6 + 0);

/** A direction of the file after a matrix, per mm. */
function turned(matrix: Mat4, direction: Vec3): Vec3 {
  const origin = transformPoint(matrix, [0, 0, 0]);
  return transformPoint(matrix, direction).map((value, i) => (value - origin[i]!) / 1000) as never;
}

const standings: readonly (readonly [Axis, Axis])[] = axes.flatMap((up) =>
  axesAround(up).map((facing) => [up, facing] as const),
);

describe('fileToBody', () => {
  it('stands a body on the ground, centred, in millimetres', () => {
    const { min, max } = transformBox(fileToBody(noJoints, plain), extent);
    expect(rounded(min)).toEqual([-200, 0, -150]);
    expect(rounded(max)).toEqual([200, 1800, 150]);
  });

  it('knows all 24 ways in which a file can lie', () => {
    expect(new Set(standings.map(String)).size).toBe(24);
  });

  it.each(standings)('brings %s up and %s to the front without mirroring', (up, facing) => {
    const matrix = fileToBody(noJoints, { ...plain, up, facing });
    const [u, f] = [axisVector(up), axisVector(facing)];
    expect(rounded(turned(matrix, u))).toEqual([0, 1, 0]);
    expect(rounded(turned(matrix, f))).toEqual([0, 0, 1]);
    expect(rounded(turned(matrix, cross(u, f)))).toEqual([1, 0, 0]);
    expect(transformBox(matrix, extent).min[1]).toBeCloseTo(0, 9);
  });

  it('turns to a side where a facing cannot be, along the upright', () => {
    const front = turned(fileToBody(noJoints, { ...plain, facing: '+y' }), [0, 1, 0]);
    expect(dot(front, [0, 1, 0])).toBeCloseTo(1);
  });

  it('puts the axis through the hip joints of a rig', () => {
    const joints = { leftUpperLeg: [1.2, 1.3, 2.2], rightUpperLeg: [1, 1.3, 2.2] } as const;
    const matrix = fileToBody({ joints }, plain);
    expect(rounded(transformPoint(matrix, [1.1, 0.5, 2.2]))).toEqual([0, 0, 0]);
  });

  it('stands a skeleton without a body on its lowest joint', () => {
    const joints = { hips: [0, 1, 0], leftFoot: [0.1, 0.25, 0] } as const;
    const matrix = fileToBody({ joints }, { ...plain, extent: null });
    expect(rounded(transformPoint(matrix, [0, 0.25, 0]))).toEqual([0, 0, 0]);
  });
});
