import { describe, expect, it } from 'vitest';
import { examineMesh } from '../../../src/core/meshes/examineMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, ribbon, soup, sphere, together, turn, without } from './shapes.ts';

const all = (): boolean => true;

const boxHealth = {
  triangles: 12,
  vertices: 8,
  pieces: 1,
  openEdges: 0,
  nonManifoldEdges: 0,
  inconsistentEdges: 0,
  isInsideOut: false,
  duplicateFaces: 0,
  zeroAreaFaces: 0,
  nonFinite: 0,
  holedPieces: 0,
  sheets: 0,
  isClosed: true,
  volume: 1,
};

describe('examining a mesh', () => {
  it('finds a box sound, its vertices joined or not', () => {
    expect(examineMesh(box())).toEqual(boxHealth);
    expect(examineMesh(soup(box()))).toEqual({ ...boxHealth, vertices: 36 });
  });

  it('says what is inside out', () => {
    expect(examineMesh(turn(box(), all))).toEqual({ ...boxHealth, isInsideOut: true, volume: -1 });
    const ball = without(sphere(12, 16), 5, 80);
    expect(examineMesh(turn(ball, all))).toMatchObject({ isInsideOut: true, holedPieces: 1, volume: null });
    expect(examineMesh(ball)).toMatchObject({ isInsideOut: false, openEdges: 6, isClosed: false });
  });

  it('goes by the largest piece, and takes a cavity from the volume', () => {
    const cavity = turn(box([1, 1, 1], [1, 1, 1]), all);
    expect(examineMesh(together(cavity, box([4, 4, 4])))).toMatchObject({
      pieces: 2,
      isInsideOut: false,
      volume: 63,
    });
  });

  it('gives no volume where the sense changes, closed as it is', () => {
    expect(examineMesh(turn(box(), (triangle) => triangle < 2))).toMatchObject({
      inconsistentEdges: 4,
      isClosed: true,
      volume: null,
    });
  });

  it('tells sheets from bodies with holes', () => {
    expect(examineMesh(together(ribbon(12, 0), without(sphere(12, 16), 9)))).toMatchObject({
      pieces: 2,
      sheets: 1,
      holedPieces: 1,
    });
  });

  it('looks at edges without repeated triangles and those without area', () => {
    const { positions, indices } = box();
    const mesh: TriangleMesh = {
      positions,
      indices: Uint32Array.from([...indices, ...indices.subarray(0, 3), 0, 0, 1]),
    };
    expect(examineMesh(mesh)).toEqual({ ...boxHealth, triangles: 14, duplicateFaces: 1, zeroAreaFaces: 1 });
  });

  it('counts what touches along an edge, and what is no number', () => {
    expect(examineMesh(together(box(), box([1, 1, 1], [1, 1, 0])))).toMatchObject({
      pieces: 1,
      nonManifoldEdges: 1,
      isClosed: true,
      volume: 2,
    });
    const broken = meshOf(
      [
        [0, NaN, 0],
        [1, 0, 0],
        [0, 1, Infinity],
      ],
      [[0, 1, 2]],
    );
    expect(examineMesh(broken)).toMatchObject({ nonFinite: 2, volume: null });
  });

  it('says nothing of nothing', () => {
    expect(examineMesh(meshOf([], []))).toMatchObject({
      triangles: 0,
      pieces: 0,
      isClosed: false,
      volume: null,
    });
  });
});
