import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfPiece, componentsOf } from '../../../src/core/meshes/components.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { box, meshOf, sphere, together } from './shapes.ts';

describe('the pieces of a mesh', () => {
  it('tells two boxes and a sphere apart, in the order of their triangles', () => {
    const ball = sphere(6, 8, 1, [10, 0, 0]);
    const pieces = componentsOf(together(box(), ball, box([1, 2, 3], [-5, -5, -5])));
    expect(pieces.count).toBe(3);
    expect([...pieces.triangles]).toEqual([12, ball.indices.length / 3, 12]);
    expect(pieces.pieceOf[0]).toBe(0);
    expect(pieces.pieceOf[12]).toBe(1);
    expect(pieces.pieceOf.at(-1)).toBe(2);
    expect(boxOfPiece(pieces, 0)).toEqual({ min: [0, 0, 0], max: [1, 1, 1] });
    expect(boxOfPiece(pieces, 2)).toEqual({ min: [-5, -5, -5], max: [-4, -3, -2] });
  });

  it('takes boxes that share a corner for one piece', () => {
    expect(componentsOf(joinVertices(together(box(), box([1, 1, 1], [1, 1, 1]))).mesh).count).toBe(1);
  });

  it('is empty without triangles', () => {
    expect(componentsOf(meshOf([[1, 2, 3]], []))).toMatchObject({ count: 0 });
  });

  it('puts triangles together exactly where a walk over shared vertices leads', () => {
    const vertex = fc.nat(30);
    fc.assert(
      fc.property(fc.array(fc.tuple(vertex, vertex, vertex), { minLength: 1, maxLength: 20 }), (faces) => {
        const points = Array.from({ length: 31 }, (_, i) => [i, 0, 0]);
        const { pieceOf, count } = componentsOf(meshOf(points, faces));
        const reached = new Set([0]);
        for (let before = 0; before !== reached.size;) {
          before = reached.size;
          for (const [i, face] of faces.entries())
            if ([...reached].some((other) => faces[other]!.some((each) => face.includes(each))))
              reached.add(i);
        }
        for (const i of faces.keys()) expect(pieceOf[i] === pieceOf[0]).toBe(reached.has(i));
        expect(Math.max(...pieceOf)).toBe(count - 1);
      }),
    );
  });
});
