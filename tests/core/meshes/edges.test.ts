import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextCorner,
  noTwin,
  pairEdges,
  previousCorner,
  severalTwins,
} from '../../../src/core/meshes/edges.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, ribbon, sphere, together, turn, without } from './shapes.ts';

const countsOf = (mesh: TriangleMesh): Omit<ReturnType<typeof pairEdges>, 'twin'> => {
  const { twin: _, ...counts } = pairEdges(mesh);
  return counts;
};

const closed = { open: 0, nonManifold: 0, uneven: 0, inconsistent: 0 };

describe('pairing edges', () => {
  it('finds every edge of a closed mesh shared by two triangles that run against one another', () => {
    for (const mesh of [box(), sphere(9, 14)]) {
      const { twin, ...counts } = pairEdges(mesh);
      expect(counts).toEqual(closed);
      for (const [edge, other] of twin.entries()) {
        expect(twin[other]).toBe(edge);
        expect(mesh.indices[other]).toBe(mesh.indices[nextCorner(edge)]);
        expect(mesh.indices[nextCorner(other)]).toBe(mesh.indices[edge]);
      }
    }
  });

  it('goes round a triangle', () => {
    expect([0, 1, 2, 3, 4, 5].map(nextCorner)).toEqual([1, 2, 0, 4, 5, 3]);
    expect([0, 1, 2, 3, 4, 5].map(previousCorner)).toEqual([2, 0, 1, 5, 3, 4]);
  });

  it('counts the rim of a hole', () => {
    expect(countsOf(without(box(), 0))).toEqual({ ...closed, open: 3 });
    expect(countsOf(without(box(), 0, 1))).toEqual({ ...closed, open: 4 });
    expect(countsOf(ribbon(8, 0))).toEqual({ ...closed, open: 16 });
  });

  it('counts the one edge that two boxes share', () => {
    const { mesh } = joinVertices(together(box(), box([1, 1, 1], [1, 1, 0])));
    const { twin, ...counts } = pairEdges(mesh);
    expect(counts).toEqual({ ...closed, nonManifold: 1 });
    expect(twin.filter((edge) => edge === severalTwins)).toHaveLength(4);
    // One of the boxes inside out: as often one way as the other still. One face of four turned: no longer.
    expect(countsOf(turn(mesh, (triangle) => triangle < 12))).toEqual({ ...closed, nonManifold: 1 });
  });

  it('counts edges of three triangles as uneven', () => {
    const fins = (count: number): TriangleMesh =>
      meshOf(
        [[0, 0, 0], [0, 1, 0], ...Array.from({ length: count }, (_, i) => [Math.cos(i), 0, Math.sin(i)])],
        Array.from({ length: count }, (_, i) => (i % 2 === 0 ? [0, 1, 2 + i] : [1, 0, 2 + i])),
      );
    expect(countsOf(fins(3))).toEqual({ open: 6, nonManifold: 1, uneven: 1, inconsistent: 0 });
    expect(countsOf(fins(4))).toEqual({ open: 8, nonManifold: 1, uneven: 0, inconsistent: 0 });
    expect(countsOf(fins(5))).toEqual({ open: 10, nonManifold: 1, uneven: 1, inconsistent: 0 });
    expect(countsOf(turn(fins(4), (fin) => fin === 3))).toMatchObject({ nonManifold: 1, inconsistent: 1 });
    expect(countsOf(turn(fins(5), (fin) => fin === 3))).toMatchObject({ uneven: 1, inconsistent: 0 });
  });

  it('counts each edge between a turned triangle and one that was not', () => {
    expect(countsOf(turn(box(), (triangle) => triangle === 5))).toEqual({ ...closed, inconsistent: 3 });
    expect(countsOf(ribbon(8, 1))).toEqual({ ...closed, open: 16, inconsistent: 1 });
  });

  it('gives a triangle with two corners at one vertex no edges', () => {
    const mesh = box();
    const { twin, ...counts } = pairEdges({ ...mesh, indices: Uint32Array.from([...mesh.indices, 0, 0, 1]) });
    expect(counts).toEqual(closed);
    expect([...twin.subarray(36)]).toEqual([severalTwins, severalTwins, severalTwins]);
  });

  it('finds what a map of texts finds, whatever the triangles', () => {
    const vertex = fc.nat(7);
    fc.assert(
      fc.property(fc.array(fc.tuple(vertex, vertex, vertex), { maxLength: 30 }), (all) => {
        const faces = all.filter(([a, b, c]) => a !== b && b !== c && c !== a);
        const ways = new Map<string, number[]>();
        for (const [a, b, c] of faces)
          for (const [from, to] of [
            [a, b],
            [b, c],
            [c, a],
          ] as const) {
            const key = [Math.min(from, to), Math.max(from, to)].join();
            ways.set(key, [...(ways.get(key) ?? []), from < to ? 1 : -1]);
          }
        const lists = [...ways.values()];
        const balanceOf = (list: readonly number[]): number => list.reduce((sum, way) => sum + way, 0);
        const points = Array.from({ length: 8 }, (_, i) => [i, i * i, 0]);
        const { twin, ...counts } = pairEdges(meshOf(points, faces));
        expect(counts).toEqual({
          open: lists.filter((list) => list.length === 1).length,
          nonManifold: lists.filter((list) => list.length > 2).length,
          uneven: lists.filter((list) => list.length > 2 && list.length % 2 === 1).length,
          inconsistent: lists.filter((list) => list.length % 2 === 0 && balanceOf(list) !== 0).length,
        });
        const openEdges = lists.filter((list) => list.length === 1).length;
        expect(twin.filter((edge) => edge === noTwin)).toHaveLength(openEdges);
        expect(twin.filter((edge) => edge >= 0)).toHaveLength(
          2 * lists.filter((list) => list.length === 2).length,
        );
      }),
    );
  });
});
