import { bones } from '../../../src/core/body/bones.ts';
import type { Neighbours } from './fitSurface.ts';

/** What moves each region of `regionOf`, in its order. */
const regionBones = [/UpperArm|LowerArm/, /Hand|Thumb|Index|Middle|Ring|Little/, /Foot|Toes/, /^head$/];

/** Rounds of evening out: borders of the regions become some 60 mm wide, since fitting must leave no seam. */
const rounds = 36;

/** Each vertex' share in arm, hand, foot and head, 4 per vertex in 255ths, from its bones (rows over `bones`). */
export function regionShares(rows: Float32Array, { starts, list }: Neighbours): Uint8Array {
  const count = starts.length - 1;
  let shares = new Float32Array(count * 4);
  bones.forEach(({ id }, bone) => {
    const region = regionBones.findIndex((names) => names.test(id));
    if (region >= 0)
      for (let v = 0; v < count; v++) shares[v * 4 + region]! += rows[v * bones.length + bone]!;
  });
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(shares.length);
    for (let v = 0; v < count; v++) {
      const part = 0.5 / (starts[v + 1]! - starts[v]!);
      for (let region = 0; region < 4; region++) {
        let sum = 0.5 * shares[v * 4 + region]!;
        for (let n = starts[v]!; n < starts[v + 1]!; n++) sum += part * shares[list[n]! * 4 + region]!;
        next[v * 4 + region] = sum;
      }
    }
    shares = next;
  }
  return Uint8Array.from(shares, (share) => Math.round(share * 255));
}
