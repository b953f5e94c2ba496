import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantizeWeights } from '../../../../src/core/body/pose/quantizeWeights.ts';

const four = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 4, maxLength: 4 });

describe('weights in 255ths', () => {
  it('sum to 255, each within one of its share, no bone twice and none without weight', () => {
    fc.assert(
      fc.property(
        four(fc.integer({ min: 0, max: 54 })),
        four(fc.integer({ min: 0, max: 1000 })).filter((parts) => parts.some((part) => part > 0)),
        (bones, parts) => {
          const sum = parts.reduce((total, part) => total + part, 0);
          const weights = Float32Array.from(parts, (part) => part / sum);
          const { boneIndices, boneWeights } = quantizeWeights(Uint8Array.from(bones), weights, [0]);
          expect(boneWeights.reduce((total, weight) => total + weight, 0)).toBe(255);
          const held = [...boneIndices].filter((_, i) => boneWeights[i]! > 0);
          expect(new Set(held).size).toBe(held.length);
          boneWeights.forEach((weight, i) => {
            const bone = boneIndices[i]!;
            const share = parts.reduce((total, part, k) => total + (bones[k] === bone ? part / sum : 0), 0);
            expect(weight === 0 ? bone : Math.abs(weight - 255 * share)).toBeLessThan(1.01);
          });
        },
      ),
    );
  });

  it('are those of the vertices that are asked for, in their order', () => {
    const { boneIndices, boneWeights } = quantizeWeights(
      Uint8Array.of(1, 0, 0, 0, 2, 3, 0, 0),
      Float32Array.of(1, 0, 0, 0, 0.25, 0.75, 0, 0),
      [1, 0],
    );
    expect([...boneWeights]).toEqual([64, 191, 0, 0, 255, 0, 0, 0]);
    expect([...boneIndices]).toEqual([2, 3, 0, 0, 1, 0, 0, 0]);
  });
});
