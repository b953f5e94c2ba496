import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/figures/figureError.ts';
import { readBytes } from '../fixtures.ts';
import { boxMesh, writeBinaryStl, writeObj } from '../meshFixtures.ts';

/** A box's first triangles alone. */
function firstTriangles(count: number) {
  const { positions, indices } = boxMesh([0, 0, 0], [1, 1, 1]);
  return { positions, indices: indices.slice(0, 3 * count) };
}

describe('meshes that are nearly nothing', () => {
  it.each(['stl', 'obj'])('are refused where one triangle is all there is of an %s', async (kind) => {
    const mesh = firstTriangles(1);
    const content = kind === 'stl' ? writeBinaryStl(mesh) : writeObj(mesh);
    expect(await readBytes(content, `figure.${kind}`).then(() => null, failureOf)).toEqual({
      code: 'too-few-triangles',
      data: { triangles: 1 },
    });
  });

  it('open from two triangles on', async () => {
    expect((await readBytes(writeBinaryStl(firstTriangles(2)), 'figure.stl')).meshes).toHaveLength(1);
  });
});
