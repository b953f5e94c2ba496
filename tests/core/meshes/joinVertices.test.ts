import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherVertices, joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { box, facesOf, meshOf, soup, sphere } from './shapes.ts';

describe('joining vertices', () => {
  it('makes the 36 corners of a box 8 vertices and leaves its triangles where they are', () => {
    const { mesh, joined, vertexOf, firstOf } = joinVertices(soup(box()));
    expect(joined).toBe(28);
    expect(mesh.positions).toHaveLength(24);
    expect(facesOf(mesh)).toEqual(facesOf(box()));
    expect([...firstOf].map((vertex) => vertexOf[vertex])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives the mesh itself where there is nothing to join', () => {
    const mesh = sphere(8, 12);
    expect(joinVertices(mesh).mesh).toBe(mesh);
  });

  it('takes −0 for 0, and numbers that are none for one another', () => {
    const mesh = meshOf(
      [
        [0, -0, 1],
        [-0, 0, 1],
        [NaN, 0, 0],
        [NaN, -0, 0],
        [-1, 0, 0],
        [1, 0, 0],
      ],
      [[0, 1, 2]],
    );
    expect([...joinVertices(mesh).vertexOf]).toEqual([0, 0, 1, 1, 2, 3]);
  });

  it('closes the seam of a turned shape, where a full turn’s sine is not quite nought', () => {
    const radius = 0.0125;
    const rim = (turn: number): readonly [number, number, number] => [
      radius * Math.cos(turn),
      0,
      radius * Math.sin(turn),
    ];
    const mesh = meshOf([rim(0), rim(2 * Math.PI), rim(1)], [[0, 1, 2]]);
    expect(mesh.positions[5]).not.toBe(0);
    expect([...joinVertices(mesh).vertexOf]).toEqual([0, 0, 1]);
  });

  it('finds what a map of texts finds, whatever the places', () => {
    const place = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(-1, -0, 0, 1, 0.5, 1e-30, 1e-11)));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 200 }), (points) => {
        const { vertexOf, joined } = joinVertices(meshOf(points, []));
        const numbers = new Map<string, number>();
        const expected = points.map((point) => {
          const key = point.map((value) => (Math.abs(value) < 1e-12 ? 0 : value)).join();
          if (!numbers.has(key)) numbers.set(key, numbers.size);
          return numbers.get(key);
        });
        expect([...vertexOf]).toEqual(expected);
        expect(joined).toBe(points.length - numbers.size);
      }),
    );
  });

  it('keeps vertices apart that differ in colour or texture coordinates', () => {
    const mesh = meshOf(
      [0, 1, 2, 3].map(() => [1, 2, 3]),
      [[0, 1, 2]],
    );
    const colors = Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 255, 1, 2, 4, 255, 1, 2, 3, 255);
    const uvs = Float32Array.of(0, 0, 0, 0, 0, 0, 0, 1);
    expect([...joinVertices(mesh, { colors, uvs: null }).vertexOf]).toEqual([0, 0, 1, 0]);
    expect([...joinVertices(mesh, { colors: null, uvs }).vertexOf]).toEqual([0, 0, 0, 1]);
    const both = joinVertices(mesh, { colors, uvs });
    expect([...both.vertexOf]).toEqual([0, 0, 1, 2]);
    expect([...gatherVertices(colors, 4, both.firstOf)]).toEqual([1, 2, 3, 255, 1, 2, 4, 255, 1, 2, 3, 255]);
    expect([...gatherVertices(uvs, 2, both.firstOf)]).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('holds when its table has grown', () => {
    const mesh = sphere(120, 200);
    const { mesh: joined } = joinVertices(soup(mesh));
    expect(joined.positions).toHaveLength(mesh.positions.length);
    expect(facesOf(joined)).toEqual(facesOf(mesh));
  });
});
