import { describe, expect, it } from 'vitest';
import { dropFaces } from '../../../src/core/meshes/dropFaces.ts';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, sphere } from './shapes.ts';

const withFaces = ({ positions, indices }: TriangleMesh, ...faces: readonly number[][]): TriangleMesh => ({
  positions,
  indices: Uint32Array.from([...indices, ...faces.flat()]),
});

describe('dropping faces', () => {
  it('leaves a sound mesh as it is', () => {
    const mesh = sphere(10, 16);
    expect(dropFaces(mesh)).toEqual({
      indices: mesh.indices,
      kept: null,
      zeroArea: 0,
      duplicates: 0,
      flat: 0,
    });
  });

  it('drops repeated triangles in any order of corners, and keeps the first', () => {
    const [a, b, c] = box().indices;
    const mesh = withFaces(box(), [b!, c!, a!], [a!, c!, b!], [a!, b!, c!]);
    const { indices, kept, duplicates } = dropFaces(mesh);
    expect(duplicates).toBe(3);
    expect(indices).toEqual(box().indices);
    expect([...kept!]).toEqual([...Array(12).keys()]);
  });

  it('drops triangles with two corners at one vertex, also when they are repeated', () => {
    const mesh = withFaces(box(), [0, 0, 1], [2, 1, 2], [2, 1, 2], [3, 3, 3]);
    expect(dropFaces(mesh)).toMatchObject({ indices: box().indices, zeroArea: 4, duplicates: 0 });
  });

  it('keeps a triangle over three vertices in a line, which holds its neighbours together', () => {
    // A square whose bottom edge has a vertex in its middle on one side alone.
    const mesh = meshOf(
      [
        [0, 0, 0],
        [1, 0, 0],
        [2, 0, 0],
        [1, 1, 0],
        [1, -1, 0],
      ],
      [
        [0, 1, 3],
        [1, 2, 3],
        [0, 2, 1],
        [0, 4, 2],
      ],
    );
    const { indices, flat, zeroArea } = dropFaces(mesh);
    expect({ flat, zeroArea }).toEqual({ flat: 1, zeroArea: 0 });
    expect(pairEdges({ ...mesh, indices })).toMatchObject({ open: 4, nonManifold: 0 });
  });

  it('tells flat from small and from thin', () => {
    const corner = (size: number, height: number): TriangleMesh =>
      meshOf(
        [
          [0, 0, 0],
          [size, 0, 0],
          [size / 2, height, 0],
        ],
        [[0, 1, 2]],
      );
    expect(dropFaces(corner(1e-6, 1e-6)).flat).toBe(0);
    expect(dropFaces(corner(1, 1e-4)).flat).toBe(0);
    expect(dropFaces(corner(1000, 1e-5)).flat).toBe(1);
  });

  it('finds the repeated triangles of a vertex that has thousands', () => {
    const count = 3000;
    const rim = Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count);
    const fan = meshOf(
      [[0, 0, 0], ...rim.map((turn) => [Math.cos(turn), Math.sin(turn), 0])],
      rim.map((_, i) => [0, 1 + i, 1 + ((i + 1) % count)]),
    );
    const doubled = withFaces(fan, [...fan.indices]);
    expect(dropFaces(doubled)).toMatchObject({ duplicates: count, indices: fan.indices });
  });
});
