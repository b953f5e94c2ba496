import { expect, test } from 'vitest';
import { signedSurface } from '../../../src/core/geometry/signedSurface.ts';
import { dot, normalize } from '../../../src/core/geometry/vectors.ts';
import type { MirrorPlane } from '../../../src/core/landmarks/mirrorPlane.ts';
import { signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import { mirrorMesh } from '../../../src/core/symmetry/mirrorMesh.ts';
import { box, sphere, together } from '../meshes/shapes.ts';

const plane: MirrorPlane = { at: [3, -1, 2], normal: normalize([1, 2, -0.5])! };
const mesh = together(box([2, 3, 4], [1, 1, 1]), sphere(8, 12, 2, [6, 0, 0]));

test('a mirrored mesh holds as much, is outside where it was, and mirrored again is the same', () => {
  const mirrored = mirrorMesh(mesh, plane);
  expect(signedVolumeOf(mirrored)).toBeCloseTo(signedVolumeOf(mesh), 4);
  expect(signedVolumeOf(mirrored)).toBeGreaterThan(0);
  const again = mirrorMesh(mirrored, plane);
  expect(again.indices).toEqual(mesh.indices);
  again.positions.forEach((value, i) => expect(value).toBeCloseTo(mesh.positions[i]!, 5));
});

test('each vertex is as far beyond the plane as it was before it, straight across', () => {
  const { positions } = mirrorMesh(mesh, plane);
  for (let i = 0; i < positions.length; i += 3) {
    const across = [0, 1, 2].map((axis) => positions[i + axis]! - mesh.positions[i + axis]!);
    const middle = [0, 1, 2].map(
      (axis) => (positions[i + axis]! + mesh.positions[i + axis]!) / 2 - plane.at[axis]!,
    );
    expect(dot(middle as [number, number, number], plane.normal)).toBeCloseTo(0, 5);
    const along = dot(across as [number, number, number], plane.normal);
    across.forEach((part, axis) => expect(part).toBeCloseTo(along * plane.normal[axis]!, 5));
  }
});

test('left against right: what one side has more is a bulge there and a hollow on the other', () => {
  const lopsided = box([11, 10, 10], [-5, 0, 0]);
  const surface = signedSurface(mirrorMesh(lopsided, { at: [0, 0, 0], normal: [1, 0, 0] }));
  const into = new Float64Array(3);
  surface.distances(Float32Array.of(6, 5, 5, -5, 5, 5, 0, 10, 10), into);
  expect([...into]).toEqual([1, -1, 0]);
});
