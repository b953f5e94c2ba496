import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendFaces } from '../../../src/core/meshes/mendFaces.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, facesOf, soup, sphere, turn } from './shapes.ts';

const mended = (mesh: TriangleMesh, hasSeams: boolean): TriangleMesh => ({
  positions: mesh.positions,
  indices: mendFaces(mesh, hasSeams).indices,
});

describe('mending faces', () => {
  it('leaves what is sound, with the very array', () => {
    const mesh = box();
    expect(mendFaces(mesh, false)).toEqual({
      indices: mesh.indices,
      kept: null,
      zeroArea: 0,
      duplicates: 0,
      flat: 0,
      turned: 0,
      isAllTurned: false,
      oneSided: 0,
      isClosed: true,
      undecided: 0,
    });
    expect(mendFaces(mesh, false).indices).toBe(mesh.indices);
    expect(mendFaces(mesh, true).indices).toBe(mesh.indices);
  });

  it('mends a surface across its seams, over the vertices that it has', () => {
    const ball = sphere(6, 8);
    const count = ball.indices.length / 3;
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(count - 1)), (flipped) => {
        // Every triangle has vertices of its own, as if it had a colour of its own.
        const apart = soup(turn(ball, (triangle) => flipped.includes(triangle)));
        expect(facesOf(mended(apart, true))).toEqual(facesOf(ball));
        expect(mendFaces(apart, true).turned).toBe(flipped.length);
      }),
    );
  });

  it('drops what is there twice, once its vertices are taken for one', () => {
    const apart = soup(box());
    const twice = {
      ...apart,
      indices: Uint32Array.from([...apart.indices, ...apart.indices.subarray(0, 3)]),
    };
    const doubled = soup(twice);
    const { indices, duplicates, kept } = mendFaces(doubled, true);
    expect({ duplicates, kept: kept?.length }).toEqual({ duplicates: 1, kept: 12 });
    expect(indices).toEqual(doubled.indices.subarray(0, 36));
    expect(mendFaces(doubled, false).duplicates).toBe(0);
  });

  it('drops and turns together', () => {
    const { positions, indices } = turn(box(), (triangle) => triangle === 7);
    const mesh = { positions, indices: Uint32Array.from([0, 0, 1, ...indices, 5, 5, 5]) };
    expect(mendFaces(mesh, false)).toMatchObject({ zeroArea: 2, turned: 1, indices: box().indices });
  });
});
