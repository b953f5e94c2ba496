import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupPieces } from '../../../../src/core/figures/shape/groupPieces.ts';
import { boxOfPiece } from '../../../../src/core/meshes/components.ts';
import { box, meshOf, soup, sphere, together } from '../../meshes/shapes.ts';
import { boxMan, moveMesh, sampleBody } from './bodies.ts';

const man = boxMan();

it('puts the pieces of a figure together, and keeps figures side by side apart', () => {
  const second = moveMesh(man, ([x, y, z]) => [x + 0.8, y, z]);
  for (const mesh of [together(man, second), soup(together(man, second))]) {
    const bodies = groupPieces(mesh);
    expect(bodies.count).toBe(2);
    expect([...bodies.triangles]).toEqual([man.indices.length / 3, man.indices.length / 3]);
    expect(boxOfPiece(bodies, 1).min[0]).toBeGreaterThan(0.4);
    expect(bodies.pieceOf[0]).toBe(0);
    expect(bodies.pieceOf.at(-1)).toBe(1);
  }
});

it('keeps with a figure its eyes, and a shield a gap away', async () => {
  const body = await sampleBody('median-man');
  const eyes = [-0.02, 0.02].map((x) => sphere(8, 12, 0.01, [x, 0.93, 0.05]));
  const shield = box([0.2, 0.3, 0.01], [-0.1, 0.5, 0.07]);
  expect(groupPieces(together(body, ...eyes, shield)).count).toBe(1);
});

it('goes by surfaces, not by boxes: what stands in the opening of an arch is another body', () => {
  const arch = together(
    box([0.2, 2, 0.2], [-1, 0, 0]),
    box([0.2, 2, 0.2], [0.8, 0, 0]),
    box([2, 0.2, 0.2], [-1, 1.9, 0]),
  );
  expect(groupPieces(together(arch, box([0.3, 1, 0.2], [-0.15, 0, 0]))).count).toBe(2);
});

it('does not depend on the order of the pieces, and knows large triangles all over', () => {
  const places = [0, 0.5, 3, 3.4, 8];
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: 5 }), (order) => {
      const bodies = groupPieces(together(...order.map((x) => box([0.5, 2, 0.5], [x, 0, 0]))));
      expect(bodies.count).toBe(3);
      expect(bodies.triangles.reduce((sum, each) => sum + each, 0)).toBe(60);
    }),
    { numRuns: 4 },
  );
});

it('keeps with a body in parts the limbs that stand off its trunk', () => {
  const trunk = box([0.38, 0.68, 0.26], [-0.19, 0.82, -0.13]);
  const head = box([0.16, 0.24, 0.2], [-0.08, 1.5, -0.1]);
  const legs = [0.1, -0.1].map((x) => box([0.16, 0.8, 0.2], [x - 0.08, 0.02, -0.1]));
  const arms = [0.275, -0.275].map((x) => box([0.12, 0.72, 0.12], [x - 0.06, 0.76, -0.06]));
  expect(groupPieces(together(trunk, head, ...legs, ...arms)).count).toBe(1);
});

it('is empty without triangles', () => {
  expect(groupPieces(meshOf([], [])).count).toBe(0);
});

it('tells apart what very many large triangles are, by larger cells', () => {
  const tangle = meshOf(
    Array.from({ length: 90_000 }, (_, i) => [0.618, 0.755, 0.32].map((step) => (i * step) % 1)),
    Array.from({ length: 30_000 }, (_, i) => [i * 3, i * 3 + 1, i * 3 + 2]),
  );
  expect(groupPieces(together(tangle, box([1, 1, 1], [2, 0, 0]))).count).toBe(2);
});
