import { describe, expect, it } from 'vitest';
import { bones } from '../../../src/core/body/bones.ts';
import { base64Bytes, bytesOfBase64 } from '../../../src/core/body/template/base64.ts';
import { modelIds, type BodyLevel } from '../../../src/core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { landmarks } from '../../../src/core/landmarks/landmarkIds.ts';

const template = await loadTemplate();
const levels = ['low', 'mid', 'high'] as const satisfies readonly BodyLevel[];

/** Edges that do not have exactly one triangle on either side, Euler's number and the number of pieces. */
function surveyOf(indices: Uint32Array): { openEdges: number; euler: number; pieces: number } {
  const vertices = new Set(indices);
  const count = indices.reduce((most, v) => Math.max(most, v), 0) + 1;
  const sides = new Map<number, number>();
  const root = Int32Array.from({ length: count }, (_, v) => v);
  const find = (v: number): number => {
    let at = v;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (let t = 0; t < indices.length; t += 3)
    for (let e = 0; e < 3; e++) {
      const [a, b] = [indices[t + e]!, indices[t + ((e + 1) % 3)]!];
      const key = a < b ? a * count + b : b * count + a;
      sides.set(key, (sides.get(key) ?? 0) + (a < b ? 1 : 1000));
      root[find(a)] = find(b);
    }
  return {
    openEdges: [...sides.values()].filter((each) => each !== 1001).length,
    euler: vertices.size - sides.size + indices.length / 3,
    pieces: new Set([...vertices].map(find)).size,
  };
}

describe('the baked bodies', () => {
  it.each(levels)('are closed, of one piece and without handles at level %s', (level) => {
    expect(surveyOf(template.levels[level])).toEqual({ openEdges: 0, euler: 2, pieces: 1 });
  });

  it('have about 6, 25 and 90 thousand triangles', () => {
    const counts = levels.map((level) => template.levels[level].length / 3);
    [6000, 25_000, 90_000].forEach((count, i) => expect(Math.abs(counts[i]! / count - 1)).toBeLessThan(0.02));
  });

  it.each(modelIds)('are left and right alike: %s', (id) => {
    const shape = template.shapes[id];
    let unlike = 0;
    template.twins.forEach((twin, v) => {
      const [from, to] = [v * 3, twin * 3];
      const isAlike =
        Object.is(Math.abs(shape[to]! + shape[from]!), 0) &&
        shape[to + 1] === shape[from + 1] &&
        shape[to + 2] === shape[from + 2];
      if (!isAlike) unlike++;
    });
    expect(unlike).toBe(0);
  });

  it('hang on at most four bones, whose weights sum to one', () => {
    for (let v = 0; v * 4 < template.boneWeights.length; v++) {
      const weights = template.boneWeights.subarray(v * 4, v * 4 + 4);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
      expect(Math.max(...template.boneIndices.subarray(v * 4, v * 4 + 4))).toBeLessThan(bones.length);
    }
  });

  it('have every landmark of the skin', () => {
    const missing = landmarks.filter(({ kind, stem }) => kind === 'surface' && !template.anchors[stem]);
    expect(missing.map(({ stem }) => stem)).toEqual([]);
  });
});

it('base64 gives back what it was given', () => {
  const bytes = Uint8Array.from({ length: 255 }, (_, i) => (i * 37) & 255);
  expect(bytesOfBase64(base64Bytes(bytes))).toEqual(bytes);
});
