import { describe, expect, it } from 'vitest';
import type { Facing } from '../../../src/core/figures/figureFile.ts';
import type { PosedBody } from '../../../src/core/figures/figureReport.ts';
import { fileToBody, type Standing } from '../../../src/core/figures/upright.ts';
import { transformBox, type Box } from '../../../src/core/geometry/boxes.ts';
import { transformPoint } from '../../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { UpAxis } from '../../../src/core/project/project.ts';

const plain: Standing = { unit: 'm', up: null, quarterTurns: null, declaredFacing: null };

const bodyIn = (extent: Box, change: Partial<PosedBody> = {}): PosedBody => ({
  choice: { scene: 0, body: 0, pose: { kind: 'rest' } },
  extent,
  baseExtent: null,
  localMatrices: [],
  morphWeights: [],
  rig: { kind: 'none' },
  joints: {},
  segments: {},
  rigFacing: null,
  footprint: null,
  ...change,
});

const rounded = (point: Vec3): readonly number[] => point.map((value) => Math.round(value * 1e6) / 1e6 + 0);

/** A body 0.4 m wide, 1.8 m high and 0.3 m deep, somewhere in the file. */
const extent: Box = { min: [1, 0.5, 2], max: [1.4, 2.3, 2.3] };

describe('fileToBody', () => {
  it('stands a body on the ground, centred, in millimetres', () => {
    const { min, max } = transformBox(fileToBody(bodyIn(extent), plain), extent);
    expect(rounded(min)).toEqual([-200, 0, -150]);
    expect(rounded(max)).toEqual([200, 1800, 150]);
  });

  it.each<[UpAxis, Vec3]>([
    ['+x', [1, 0, 0]],
    ['-x', [-1, 0, 0]],
    ['+y', [0, 1, 0]],
    ['-y', [0, -1, 0]],
    ['+z', [0, 0, 1]],
    ['-z', [0, 0, -1]],
  ])('brings %s upright without mirroring', (up, axis) => {
    const matrix = fileToBody(bodyIn(extent), { ...plain, up });
    const origin = transformPoint(matrix, [0, 0, 0]);
    const turned = (point: Vec3) =>
      rounded(transformPoint(matrix, point).map((v, i) => v - origin[i]!) as never);
    expect(turned(axis)).toEqual([0, 1000, 0]);
    const [x, y, z] = (
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const
    ).map(turned);
    const volume =
      x![0]! * (y![1]! * z![2]! - y![2]! * z![1]!) -
      y![0]! * (x![1]! * z![2]! - x![2]! * z![1]!) +
      z![0]! * (x![1]! * y![2]! - x![2]! * y![1]!);
    expect(volume).toBeCloseTo(1e9);
  });

  it.each<[Facing, Vec3]>([
    ['+z', [0, 0, 1]],
    ['-z', [0, 0, -1]],
    ['+x', [1, 0, 0]],
    ['-x', [-1, 0, 0]],
  ])('turns a body that faces %s to the front', (facing, direction) => {
    for (const matrix of [
      fileToBody(bodyIn(extent, { rigFacing: facing }), plain),
      fileToBody(bodyIn(extent), { ...plain, declaredFacing: facing }),
    ]) {
      const origin = transformPoint(matrix, [0, 0, 0]);
      const front = transformPoint(matrix, direction).map((value, i) => value - origin[i]!);
      expect(rounded(front as never)).toEqual([0, 0, 1000]);
    }
  });

  it('trusts the rig before the format, and the user’s quarter turns on top', () => {
    const body = bodyIn(extent, { rigFacing: '+z' });
    const matrix = fileToBody(body, { ...plain, declaredFacing: '-z', quarterTurns: 1 });
    const origin = transformPoint(matrix, [0, 0, 0]);
    const front = transformPoint(matrix, [0, 0, 1]).map((value, i) => value - origin[i]!);
    expect(rounded(front as never)).toEqual([1000, 0, 0]);
  });

  it('puts the axis through the hip joints of a rig', () => {
    const joints = { leftUpperLeg: [1.2, 1.3, 2.2], rightUpperLeg: [1, 1.3, 2.2] } as const;
    const matrix = fileToBody(bodyIn(extent, { joints }), plain);
    expect(rounded(transformPoint(matrix, [1.1, 0.5, 2.2]))).toEqual([0, 0, 0]);
  });
});
