import { expect, test } from 'vitest';
import { areaOf } from '../../../src/core/meshes/measureMesh.ts';
import { vertexAreas } from '../../../src/core/meshes/vertexAreas.ts';
import { box, meshOf, sphere, together } from './shapes.ts';

test('gives each corner a third of its triangles', () => {
  const points = [
    [0, 0, 0],
    [3, 0, 0],
    [0, 4, 0],
    [3, 0, 5],
    [9, 9, 9],
  ];
  const areas = vertexAreas(
    meshOf(points, [
      [0, 1, 2],
      [0, 3, 1],
    ]),
  );
  expect([...areas]).toEqual([4.5, 4.5, 2, 2.5, 0]);
});

test('adds up to the area of the mesh', () => {
  const mesh = together(box([2, 3, 4]), sphere(9, 14, 3));
  const sum = vertexAreas(mesh).reduce((total, area) => total + area, 0);
  expect(sum / areaOf(mesh)).toBeCloseTo(1, 12);
});
