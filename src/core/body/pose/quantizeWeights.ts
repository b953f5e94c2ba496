/** Bones and weights as files have them: four a vertex, weights in 255ths that sum to 255, none of a bone twice. */
export interface QuantizedWeights {
  readonly boneIndices: Uint8Array<ArrayBuffer>;
  readonly boneWeights: Uint8Array<ArrayBuffer>;
}

/**
 * Weights rounded to 255ths by the largest remainders. A bone without weight is written as bone 0, as glTF asks.
 * @param boneIndices 4 per vertex; `boneWeights` likewise, sum 1
 * @param vertices which ones, in this order
 */
export function quantizeWeights(
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  vertices: ArrayLike<number>,
): QuantizedWeights {
  const indices = new Uint8Array(vertices.length * 4);
  const weights = new Uint8Array(vertices.length * 4);
  for (let i = 0; i < vertices.length; i++) {
    const at = vertices[i]! * 4;
    const sums = new Map<number, number>();
    for (let k = at; k < at + 4; k++)
      if (boneWeights[k]! > 0)
        sums.set(boneIndices[k]!, (sums.get(boneIndices[k]!) ?? 0) + 255 * boneWeights[k]!);
    const parts = [...sums].toSorted(([, a], [, b]) => (b % 1) - (a % 1));
    let left = 255 - parts.reduce((sum, [, share]) => sum + Math.floor(share), 0);
    let slot = i * 4;
    for (const [bone, share] of parts) {
      const weight = Math.floor(share) + (left-- > 0 ? 1 : 0);
      if (weight === 0) continue;
      indices[slot] = bone;
      weights[slot++] = weight;
    }
  }
  return { boneIndices: indices, boneWeights: weights };
}
