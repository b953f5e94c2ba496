import { describe, expect, it } from 'vitest';
import { pairEdges } from '../../src/core/meshes/edges.ts';
import { boxOfMesh, signedVolumeOf } from '../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { simplifyMesh } from '../../src/formats/simplify.ts';
import { box, meshOf, sphere, together } from '../core/meshes/shapes.ts';

/** A sphere with bumps, so that not all parts are alike. */
function bumpyBall(): TriangleMesh {
  const { positions, indices } = sphere(120, 160, 10);
  const bumpy = positions.map((value, i) => {
    const at = i - (i % 3);
    return value * (1 + 0.05 * Math.sin(positions[at]!) * Math.sin(positions[at + 1]!));
  });
  return { positions: bumpy, indices };
}

describe('simplifying', () => {
  it.each(['careful', 'quick'] as const)('brings a body to the number of triangles, %s', async (care) => {
    const ball = bumpyBall();
    const { firstOf, ...simplified } = await simplifyMesh(ball, 4000, care);
    const triangles = simplified.indices.length / 3;
    expect(triangles).toBeGreaterThan(3000);
    expect(triangles).toBeLessThanOrEqual(4000);
    expect(signedVolumeOf(simplified) / signedVolumeOf(ball)).toBeCloseTo(1, care === 'careful' ? 2 : 1);
    expect(pairEdges(simplified).open).toBe(0);
    expect(Math.max(...simplified.indices)).toBe(firstOf.length - 1);
    for (const [vertex, first] of firstOf.entries())
      expect(simplified.positions.subarray(vertex * 3, vertex * 3 + 3)).toEqual(
        ball.positions.subarray(first * 3, first * 3 + 3),
      );
  });

  it('is nearer to the body when careful', async () => {
    const ball = bumpyBall();
    const errorOf = async (care: 'quick' | 'careful'): Promise<number> =>
      Math.abs(signedVolumeOf(await simplifyMesh(ball, 2000, care)) / signedVolumeOf(ball) - 1);
    expect(await errorOf('careful')).toBeLessThan(await errorOf('quick'));
  });

  it('leaves a mesh of few triangles, but for vertices without any', async () => {
    const simplified = await simplifyMesh(together(meshOf([[9, 9, 9]], []), box()), 12);
    expect(simplified).toEqual({ ...box(), firstOf: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
  });

  it('comes down from parts that are each as simple as they can be', async () => {
    const boxes = Array.from({ length: 400 }, (_, i) =>
      box([1, 1, 1], [(i % 20) * 3, Math.floor(i / 20) * 3, 0]),
    );
    const simplified = await simplifyMesh(together(...boxes), 600);
    expect(simplified.indices.length / 3).toBeLessThanOrEqual(750);
    expect(simplified.indices.length).toBeGreaterThan(0);
    expect(boxOfMesh(simplified)!.max[0]).toBeGreaterThan(50);
  });

  it('never leaves nothing', async () => {
    expect((await simplifyMesh(box(), 1, 'quick')).indices.length).toBeGreaterThan(0);
    expect((await simplifyMesh(box(), 1)).indices.length).toBeGreaterThan(0);
  });
});
