import { bones } from '../../../src/core/body/bones.ts';

/** The four strongest bones of each row and their weights in 255ths, which sum to 255. */
export function strongestBones(rows: Float32Array): { boneIndices: Uint8Array; boneWeights: Uint8Array } {
  const count = rows.length / bones.length;
  const boneIndices = new Uint8Array(count * 4);
  const boneWeights = new Uint8Array(count * 4);
  for (let v = 0; v < count; v++) {
    const row = rows.subarray(v * bones.length, (v + 1) * bones.length);
    const four = [...row.keys()].toSorted((a, b) => row[b]! - row[a]!).slice(0, 4);
    const sum = four.reduce((total, bone) => total + row[bone]!, 0);
    if (!(sum > 0)) throw new Error(`Vertex ${v} hangs on no bone.`);
    let left = 255;
    for (const [k, bone] of [...four.entries()].toReversed()) {
      const weight = k === 0 ? left : Math.round((255 * row[bone]!) / sum);
      boneIndices[v * 4 + k] = bone;
      boneWeights[v * 4 + k] = weight;
      left -= weight;
    }
  }
  return { boneIndices, boneWeights };
}
