import { expect, it } from 'vitest';
import {
  axes,
  axesAround,
  axisIndex,
  axisSign,
  axisVector,
  nearestAxis,
} from '../../../../src/core/geometry/axes.ts';
import { cross } from '../../../../src/core/geometry/vectors.ts';
import {
  findNearestPoints,
  nearestPoint,
  turnNearestPoints,
  type QuarterTurn,
} from '../../../../src/core/figures/shape/nearestPoints.ts';
import { sampleSurface } from '../../../../src/core/figures/shape/surfaceSample.ts';
import { sphere } from '../../meshes/shapes.ts';

const sample = sampleSurface(sphere(16, 24, 1, [2, 3, -1]), 500);
const grid = findNearestPoints(sample);

it('finds each point itself or one that is hardly farther than the nearest', () => {
  for (let i = 0; i < sample.count * 3; i += 3) {
    const [x, y, z] = [sample.positions[i]!, sample.positions[i + 1]!, sample.positions[i + 2]!];
    const normal = [sample.normals[i]!, sample.normals[i + 1]!, sample.normals[i + 2]!] as const;
    const found = nearestPoint(grid, x, y, z, ...normal) * 3;
    expect(found).toBeGreaterThanOrEqual(0);
    const away = [x, y, z].map((value, axis) => value - sample.positions[found + axis]!);
    expect(Math.hypot(...away)).toBeLessThan(2 * grid.cellSize);
  }
});

it('takes no point that looks the other way', () => {
  const found = nearestPoint(grid, 3, 3, -1, -1, 0, 0);
  expect(sample.normals[found * 3]).toBeLessThan(0);
});

it('reads the same points in turned axes', () => {
  for (const up of axes)
    for (const facing of axesAround(up)) {
      const all = [nearestAxis(cross(axisVector(up), axisVector(facing))), up, facing] as const;
      const turn = { axis: all.map(axisIndex), sign: all.map(axisSign) } as unknown as QuarterTurn;
      const turned = turnNearestPoints(grid, turn);
      const see = (values: Float64Array, point: number): [number, number, number] => [
        values[point * 3]!,
        values[point * 3 + 1]!,
        values[point * 3 + 2]!,
      ];
      for (let point = 0; point < sample.count; point += 9)
        expect(nearestPoint(turned, ...see(turned.positions, point), ...see(turned.normals, point))).toBe(
          nearestPoint(grid, ...see(sample.positions, point), ...see(sample.normals, point)),
        );
    }
});
