import { describe, expect, it } from 'vitest';
import { creaseNormals } from '../../../src/core/meshes/creaseNormals.ts';
import { creaseNormalsOverSeams } from '../../../src/core/meshes/creaseNormalsOverSeams.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import type { CreasedMesh, TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, sphere, soup } from './shapes.ts';

/** The normal at each corner, 3 numbers each. */
const normalsAtCorners = ({ indices, normals }: CreasedMesh): readonly number[] =>
  [...indices].flatMap((vertex) => [...normals.subarray(vertex * 3, vertex * 3 + 3)]);

/** A mesh with a seam round its first half: the triangles of the second half have vertices of their own. */
function withSeam(mesh: TriangleMesh): TriangleMesh {
  const half = Math.floor(mesh.indices.length / 6) * 3;
  const vertices = mesh.positions.length / 3;
  return {
    positions: Float32Array.from([...mesh.positions, ...mesh.positions]),
    indices: mesh.indices.map((vertex, i) => (i < half ? vertex : vertex + vertices)),
  };
}

describe('normals over seams', () => {
  it.each([
    ['a sphere', sphere(10, 14)],
    ['a box', box()],
    ['a coarse sphere with creases', sphere(4, 6)],
  ])('are at every corner of %s those that it has without', (_, mesh) => {
    for (const parted of [withSeam(mesh), soup(mesh)]) {
      const creased = creaseNormalsOverSeams(parted);
      const expected = normalsAtCorners(creaseNormals(joinVertices(parted).mesh));
      expect(normalsAtCorners(creased)).toEqual(expected);
      for (const [corner, vertex] of creased.indices.entries()) {
        const own =
          vertex < parted.positions.length / 3
            ? vertex
            : creased.copies[vertex - parted.positions.length / 3];
        expect(own).toBe(parted.indices[corner]);
      }
    }
  });

  it('copies no vertex of a smooth surface, and only as many as there are sides of an edged one', () => {
    expect(creaseNormalsOverSeams(withSeam(sphere(10, 14))).copies).toHaveLength(0);
    expect(creaseNormalsOverSeams(soup(box())).copies).toHaveLength(0);
    expect(creaseNormalsOverSeams(box()).copies).toHaveLength(16);
  });
});
