import { expect, it } from 'vitest';
import { everyNth } from '../../../src/core/meshes/everyNth.ts';

const mesh = { positions: new Float32Array(9), indices: Uint32Array.from({ length: 30 }, (_, i) => i) };

it.each([
  [10, [0, 3, 6, 9, 12, 15, 18, 21, 24, 27]],
  [5, [0, 6, 12, 18, 24]],
  [4, [0, 9, 18, 27]],
  [1, [0]],
])('keeps at most %i of ten triangles, evenly', (most, firsts) => {
  const { indices } = everyNth(mesh, most);
  expect([...indices]).toEqual(firsts.flatMap((first) => [first, first + 1, first + 2]));
});
