import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { mendWinding, turnTriangles } from '../../../src/core/meshes/winding.ts';
import { box, meshOf, ribbon, sphere, together, turn, without } from './shapes.ts';

const all = (): boolean => true;
const sound = { turned: 0, isAllTurned: false, oneSided: 0, isClosed: true, undecided: 0 };

/** A cup: a box open at the top. */
const cup = (): TriangleMesh => without(box(), 6, 7);

/** The lower side of a sphere, cut off at half its height. */
const bowl = (): TriangleMesh => {
  const { positions, indices } = sphere(16, 24);
  return { positions, indices: indices.subarray(indices.length / 2) };
};

describe('mending the winding', () => {
  it('leaves what is sound, with the very array', () => {
    for (const mesh of [box(), sphere(8, 12), together(box(), box([1, 1, 1], [3, 0, 0]))])
      expect(mendWinding(mesh)).toMatchObject({ ...sound, indices: mesh.indices });
    const mesh = box();
    expect(mendWinding(mesh).indices).toBe(mesh.indices);
  });

  it('turns the whole where it is inside out, and says so', () => {
    const mesh = turn(box(), all);
    const { indices, isTurned: _, ...rest } = mendWinding(mesh);
    expect(rest).toEqual({ ...sound, turned: 12, isAllTurned: true });
    expect(signedVolumeOf({ ...mesh, indices })).toBeCloseTo(1, 10);
  });

  it('gives back a closed mesh whatever triangles were turned', () => {
    const ball = sphere(6, 8);
    const count = ball.indices.length / 3;
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(count - 1)), (flipped) => {
        const mesh = turn(ball, (triangle) => flipped.includes(triangle));
        const { indices, turned, isTurned } = mendWinding(mesh);
        expect(turned).toBe(flipped.length);
        expect(indices).toEqual(ball.indices);
        expect(turnTriangles(mesh.indices, isTurned)).toEqual(ball.indices);
      }),
    );
  });

  it('makes an open sheet run one way, as most of it does, and leaves that way', () => {
    const sheet = ribbon(20, 2);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(39), { maxLength: 19 }), (flipped) => {
        const mesh = turn(sheet, (triangle) => flipped.includes(triangle));
        const { indices, isTurned: _, ...rest } = mendWinding(mesh);
        expect(indices).toEqual(sheet.indices);
        expect(rest).toEqual({ ...sound, turned: flipped.length, isClosed: false, undecided: 1 });
      }),
    );
  });

  it('leaves a Möbius strip, which has but one side', () => {
    const mesh = ribbon(9, 1);
    expect(mendWinding(mesh)).toMatchObject({
      ...sound,
      indices: mesh.indices,
      oneSided: 1,
      isClosed: false,
    });
    expect(pairEdges(mesh).inconsistent).toBe(1);
  });

  it('turns a body with holes outwards', () => {
    const ball = sphere(12, 16);
    const holed = without(ball, 0, 40, 41, 90, 200, 310);
    const { indices, isAllTurned } = mendWinding(turn(holed, all));
    expect(indices).toEqual(holed.indices);
    expect(isAllTurned).toBe(true);
  });

  it('does not judge what is half open', () => {
    for (const mesh of [cup(), bowl(), turn(bowl(), all)]) {
      const { indices, isTurned: _, ...rest } = mendWinding(mesh);
      expect(rest.turned).toBe(0);
      expect(indices).toBe(mesh.indices);
    }
    expect(mendWinding(bowl()).undecided).toBe(1);
  });

  it('turns each piece on its own', () => {
    const [one, other] = [box(), box([1, 2, 1], [3, 0, 0])];
    const { indices, isTurned: _, ...rest } = mendWinding(together(one, turn(other, all)));
    expect(indices).toEqual(together(one, other).indices);
    expect(rest).toEqual({ ...sound, turned: 12 });
  });

  it('leaves a cavity, and an eye, in a body that is sound', () => {
    const [skin, inner] = [box([4, 4, 4]), sphere(6, 8, 1, [2, 2, 2])];
    for (const mesh of [
      together(skin, inner),
      together(skin, turn(inner, all)),
      together(turn(inner, all), skin),
    ])
      expect(mendWinding(mesh)).toMatchObject({ ...sound, indices: mesh.indices });
  });

  it('turns a cavity and an eye together with the body that they are in', () => {
    const [skin, inner] = [box([4, 4, 4]), sphere(6, 8, 1, [2, 2, 2])];
    for (const mesh of [together(skin, inner), together(skin, turn(inner, all))]) {
      const { indices, isAllTurned } = mendWinding(turn(mesh, all));
      expect(indices).toEqual(mesh.indices);
      expect(isAllTurned).toBe(true);
    }
  });

  it('takes what only lies within the box of another for a piece of its own', () => {
    // In the notch of an L, whose box holds it, but not the L.
    const l = joinVertices(together(box([3, 1, 1]), box([1, 3, 1], [-1, 0, 0]))).mesh;
    const pebble = sphere(6, 8, 0.3, [1.5, 2, 0.5]);
    const { indices, turned } = mendWinding(together(l, turn(pebble, all)));
    expect(indices).toEqual(together(l, pebble).indices);
    expect(turned).toBe(pebble.indices.length / 3);
  });

  it('turns open pieces too where all that can be told is inside out', () => {
    const mesh = together(
      sphere(12, 16, 3),
      meshOf(
        [
          [5, 0, 0],
          [6, 0, 0],
          [5, 1, 0],
        ],
        [[0, 1, 2]],
      ),
    );
    const { indices, undecided, isAllTurned } = mendWinding(turn(mesh, all));
    expect(indices).toEqual(mesh.indices);
    expect({ undecided, isAllTurned }).toEqual({ undecided: 0, isAllTurned: true });
  });

  it('turns boxes that share an edge each on its own', () => {
    const { mesh } = joinVertices(together(box(), box([1, 1, 1], [1, 1, 0])));
    const { indices, turned } = mendWinding(turn(mesh, (triangle) => triangle >= 12));
    expect(indices).toEqual(mesh.indices);
    expect(turned).toBe(12);
  });
});
