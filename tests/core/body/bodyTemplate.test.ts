import { describe, expect, it } from 'vitest';
import { bones } from '../../../src/core/body/bones.ts';
import { base64Bytes, bytesOfBase64 } from '../../../src/core/body/template/base64.ts';
import { modelIds, type BodyLevel } from '../../../src/core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { landmarks } from '../../../src/core/landmarks/landmarkIds.ts';
import { examineMesh } from '../../../src/core/meshes/examineMesh.ts';

const template = await loadTemplate();
const levels = ['low', 'mid', 'high'] as const satisfies readonly BodyLevel[];

describe('the baked bodies', () => {
  it.each(levels)('are closed, of one piece and without handles at level %s', (level) => {
    const indices = template.levels[level];
    const health = examineMesh({ positions: template.shapes.man, indices });
    expect(health).toMatchObject({ isClosed: true, pieces: 1, nonManifoldEdges: 0, inconsistentEdges: 0 });
    // Euler's number: of a closed surface each triangle has one and a half edges of its own.
    expect(new Set(indices).size - indices.length / 6).toBe(2);
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
