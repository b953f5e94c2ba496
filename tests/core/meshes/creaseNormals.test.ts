import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creaseNormals } from '../../../src/core/meshes/creaseNormals.ts';
import type { CreasedMesh, TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, sphere } from './shapes.ts';

/** The vertex of the mesh's own that a number of the creased mesh stands for. */
const ownVertex = (mesh: TriangleMesh, { copies }: CreasedMesh, vertex: number): number =>
  vertex < mesh.positions.length / 3 ? vertex : copies[vertex - mesh.positions.length / 3]!;

const normalOf = ({ normals }: CreasedMesh, vertex: number): readonly number[] => [
  ...normals.subarray(vertex * 3, vertex * 3 + 3),
];

/** A prism of many sides, open at both ends, of height 1 and radius 1. */
function prism(sides: number): TriangleMesh {
  const turns = Array.from({ length: sides }, (_, i) => (2 * Math.PI * i) / sides);
  const points = turns.flatMap((turn) => [0, 1].map((y) => [Math.sin(turn), y, Math.cos(turn)]));
  return meshOf(
    points,
    turns.flatMap((_, i) => {
      const [a, b] = [2 * i, 2 * ((i + 1) % sides)];
      return [
        [a, b, b + 1],
        [a, b + 1, a + 1],
      ];
    }),
  );
}

describe('normals', () => {
  it('are those of its sides on a box, each corner three times there', () => {
    const mesh = box([1, 2, 3]);
    const creased = creaseNormals(mesh);
    expect(creased.copies).toHaveLength(16);
    expect(creased.normals).toHaveLength(72);
    for (const [corner, vertex] of creased.indices.entries()) {
      expect(ownVertex(mesh, creased, vertex)).toBe(mesh.indices[corner]);
      const side = Math.floor(corner / 6);
      const [axis, sign] = [[2, 2, 1, 1, 0, 0][side]!, [-1, 1, -1, 1, -1, 1][side]!];
      expect(normalOf(creased, vertex).map((value) => value + 0)).toEqual(
        [0, 1, 2].map((each) => (each === axis ? sign : 0)),
      );
    }
  });

  it('point from the middle on a sphere, and nothing is copied', () => {
    const mesh = sphere(24, 32, 5);
    const { copies, indices, normals } = creaseNormals(mesh);
    expect(copies).toHaveLength(0);
    expect(indices).toBe(mesh.indices);
    for (const [i, value] of normals.entries()) expect(value).toBeCloseTo(mesh.positions[i]! / 5, 5);
  });

  it('keep an eight-sided prism crisp and a twelve-sided one round', () => {
    expect(creaseNormals(prism(8)).copies).toHaveLength(16);
    expect(creaseNormals(prism(12)).copies).toHaveLength(0);
  });

  it('part at the angle asked for', () => {
    const degrees = (angle: number): number => (angle / 180) * Math.PI;
    expect(creaseNormals(prism(8), degrees(46)).copies).toHaveLength(0);
    expect(creaseNormals(prism(12), degrees(29)).copies).toHaveLength(24);
    expect(creaseNormals(box(), Math.PI).copies).toHaveLength(0);
  });

  it('are one where opposite faces differ by more than the angle, but no edge does', () => {
    const rim = Array.from({ length: 12 }, (_, i) => (Math.PI * i) / 6);
    const cone = meshOf(
      [[0, 1, 0], ...rim.map((turn) => [3 * Math.sin(turn), 0, 3 * Math.cos(turn)])],
      rim.map((_, i) => [0, 1 + i, 1 + ((i + 1) % 12)]),
    );
    const { copies, normals } = creaseNormals(cone, (30 / 180) * Math.PI);
    expect(copies).toHaveLength(0);
    expect(normals[1]).toBeCloseTo(1, 6);
  });

  it('do not mind faces without area, and are zeros where there is no face', () => {
    const mesh = meshOf(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [0.5, 0, 0],
        [9, 9, 9],
      ],
      [
        [0, 1, 2],
        [0, 3, 1],
      ],
    );
    const { copies, normals } = creaseNormals(mesh);
    expect(copies).toHaveLength(0);
    expect([...normals]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('are the two sides of a sheet whose faces lie back to back', () => {
    const mesh = meshOf(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [0, 1, 2],
        [0, 2, 1],
      ],
    );
    const creased = creaseNormals(mesh);
    expect(creased.copies).toHaveLength(3);
    for (const [corner, vertex] of creased.indices.entries())
      expect(normalOf(creased, vertex)[2]).toBe(corner < 3 ? 1 : -1);
  });

  it('have length one, lie within the angle of each face, and copy no vertex without need', () => {
    const place = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -4, max: 4 })));
    const vertex = fc.nat(9);
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 10, maxLength: 10 }),
        fc.array(fc.tuple(vertex, vertex, vertex), { minLength: 1, maxLength: 20 }),
        (points, faces) => {
          const mesh = meshOf(points, faces);
          const creased = creaseNormals(mesh);
          const used = new Set(creased.indices);
          for (const [corner, each] of creased.indices.entries())
            expect(ownVertex(mesh, creased, each)).toBe(mesh.indices[corner]);
          for (let copy = 0; copy < creased.copies.length; copy++) {
            expect(used.has(points.length + copy)).toBe(true);
            expect(Math.hypot(...normalOf(creased, points.length + copy))).toBeCloseTo(1, 5);
          }
          for (const each of used)
            expect([0, 1]).toContain(Math.round(Math.hypot(...normalOf(creased, each)) * 1e5) / 1e5);
        },
      ),
    );
  });

  it('are the same in the smallest and the largest unit', () => {
    const { positions, indices } = sphere(6, 8);
    for (const scale of [1e-9, 1e9]) {
      const scaled = { positions: positions.map((value) => value * scale), indices };
      for (const [i, value] of creaseNormals(scaled, Math.PI).normals.entries())
        expect(value).toBeCloseTo(creaseNormals({ positions, indices }, Math.PI).normals[i]!, 5);
    }
  });
});
