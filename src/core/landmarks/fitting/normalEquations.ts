/** Normal equations of weighted least squares: `matrix` · step = `right`; the lower triangle counts. */
export interface NormalEquations {
  readonly size: number;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

export const emptyEquations = (size: number): NormalEquations => ({
  size,
  matrix: new Float64Array(size * size),
  right: new Float64Array(size),
});

/**
 * Adds the wish that the row's product with the step is `miss`.
 * @param columns where the row is not zero, ascending; `count` of them
 * @param row its values in the same order
 */
export function addRow(
  { size, matrix, right }: NormalEquations,
  columns: Uint16Array | Uint32Array,
  row: Float64Array,
  count: number,
  miss: number,
  weight: number,
): void {
  for (let i = 0; i < count; i++) {
    const share = weight * row[i]!;
    if (share === 0) continue;
    const at = columns[i]! * size;
    right[columns[i]!]! += share * miss;
    for (let j = 0; j <= i; j++) matrix[at + columns[j]!]! += share * row[j]!;
  }
}

/**
 * The step that solves the equations (Cholesky), or null where they do not fix one. The matrix is used up.
 * @param damping by how much of itself each of the diagonal is enlarged (Marquardt, 1963)
 */
export function solveEquations({ size, matrix, right }: NormalEquations, damping = 0): Float64Array | null {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j]!;
      if (i === j) sum *= 1 + damping;
      for (let k = 0; k < j; k++) sum -= matrix[row + k]! * matrix[other + k]!;
      if (i > j) matrix[row + j] = sum / matrix[other + j]!;
      else if (sum > 0) matrix[row + i] = Math.sqrt(sum);
      else return null;
    }
  }
  const step = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) step[i]! -= matrix[i * size + k]! * step[k]!;
    step[i]! /= matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) step[i]! -= matrix[k * size + i]! * step[k]!;
    step[i]! /= matrix[i * size + i]!;
  }
  return step;
}
