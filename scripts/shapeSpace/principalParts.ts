import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A mean and the directions of greatest variance about it, each one standard deviation long. */
export interface PrincipalParts {
  readonly mean: Float64Array;
  readonly directions: readonly Float64Array[];
  /** The share of all variance that the directions hold. */
  readonly explained: number;
}

/**
 * Principal components of samples, of which there are fewer than numbers in each (method of snapshots, Sirovich 1987).
 * @param weights how much each number counts
 */
export function principalParts(
  samples: readonly Float64Array[],
  weights: Float64Array,
  count: number,
): PrincipalParts {
  const length = weights.length;
  const mean = new Float64Array(length);
  for (const sample of samples) for (let i = 0; i < length; i++) mean[i]! += sample[i]! / samples.length;
  const roots = weights.map(Math.sqrt);
  const centred = samples.map((sample) => sample.map((value, i) => (value - mean[i]!) * roots[i]!));
  const gram = new Matrix(samples.length, samples.length);
  for (let a = 0; a < samples.length; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += centred[a]![i]! * centred[b]![i]!;
      gram.set(a, b, sum);
      gram.set(b, a, sum);
    }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((value, column) => ({ value, column }))
    .toSorted((a, b) => b.value - a.value);
  const directions = order.slice(0, count).map(({ column }) => {
    const shares = eigenvectorMatrix.getColumn(column);
    const direction = new Float64Array(length);
    samples.forEach((sample, s) => {
      for (let i = 0; i < length; i++) direction[i]! += shares[s]! * (sample[i]! - mean[i]!);
    });
    return direction.map((value) => value / Math.sqrt(samples.length - 1));
  });
  const total = order.reduce((sum, { value }) => sum + value, 0);
  const held = order.slice(0, count).reduce((sum, { value }) => sum + value, 0);
  return { mean, directions, explained: held / total };
}
