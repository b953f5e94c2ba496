import { describe, expect, it } from 'vitest';
import { areaOf, boxOfMesh, signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import { box, meshOf, sphere, together, turn } from './shapes.ts';

describe('measuring a mesh', () => {
  it('gives the volume and area of a box, wherever it stands', () => {
    expect(signedVolumeOf(box([2, 3, 5]))).toBeCloseTo(30, 10);
    expect(areaOf(box([2, 3, 5]))).toBeCloseTo(62, 10);
    expect(signedVolumeOf(box([2, 3, 5], [1000, -2000, 500]))).toBeCloseTo(30, 6);
  });

  it('gives a negative volume inside out, and the difference with a cavity', () => {
    const inward = turn(box(), () => true);
    expect(signedVolumeOf(inward)).toBeCloseTo(-1, 10);
    const cavity = turn(box([1, 1, 1], [1, 1, 1]), () => true);
    expect(signedVolumeOf(together(box([3, 3, 3]), cavity))).toBeCloseTo(26, 10);
  });

  it('comes near a sphere as it gets finer', () => {
    const fine = sphere(200, 400, 2);
    expect(signedVolumeOf(fine) / ((4 / 3) * Math.PI * 8)).toBeCloseTo(1, 3);
    expect(areaOf(fine) / (16 * Math.PI)).toBeCloseTo(1, 3);
  });

  it('boxes what triangles use, and nothing else', () => {
    const mesh = meshOf(
      [
        [0, 0, 0],
        [1, 2, 0],
        [0, 1, 3],
        [99, 99, 99],
      ],
      [[0, 1, 2]],
    );
    expect(boxOfMesh(mesh)).toEqual({ min: [0, 0, 0], max: [1, 2, 3] });
    expect(boxOfMesh({ ...mesh, indices: new Uint32Array(0) })).toBeNull();
    expect(signedVolumeOf({ ...mesh, indices: new Uint32Array(0) })).toBe(0);
  });
});
