import { describe, expect, it } from 'vitest';
import { findSelfCrossings } from '../../../src/core/geometry/selfCrossings.ts';

/** Two triangles of their own corners: one lies in z = 0, the other stands at x = `x`, from z = −1 to 1. */
const twoTriangles = (x: number): { positions: Float32Array; indices: Uint32Array } => ({
  positions: Float32Array.from([0, 0, 0, 4, 0, 0, 0, 4, 0, x, 1, -1, x, 1, 1, x, 2, 0]),
  indices: Uint32Array.from([0, 1, 2, 3, 4, 5]),
});

describe('pairs of triangles that cross', () => {
  it('are found once, with their vertices', () => {
    const found = findSelfCrossings(twoTriangles(1));
    expect(found).toHaveLength(1);
    const vertices = found[0]!.triangles.flat();
    expect(vertices.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are none where they lie apart', () => {
    expect(findSelfCrossings(twoTriangles(5))).toEqual([]);
  });

  it('are none where they share a corner', () => {
    const { positions } = twoTriangles(1);
    expect(findSelfCrossings({ positions, indices: Uint32Array.from([0, 1, 2, 0, 4, 5]) })).toEqual([]);
  });
});
