import type { LocalField } from '../localField.ts';

/** How soft the border between two parts is, mm of distance. */
const softness = 7;

/** For each vertex its share in each part (rows of `parts`, sum 1): by how much nearer the one's surface is. */
export function partShares(positions: Float32Array, field: LocalField, parts: number): Float32Array {
  const shares = new Float32Array((positions.length / 3) * parts);
  for (let v = 0; v * 3 < positions.length; v++) {
    const distances = field.partDistances(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
    const least = Math.min(...distances);
    const weights = distances.map((distance) => Math.exp(Math.max(-40, (least - distance) / softness)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    weights.forEach((weight, part) => (shares[v * parts + part] = weight / sum));
  }
  return shares;
}
