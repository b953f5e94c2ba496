/** Eigenvalues in falling order, each with its vector of length 1. */
export interface Eigen {
  readonly value: number;
  readonly vector: readonly number[];
}

/** More sweeps than any matrix of a few rows takes. */
const mostSweeps = 50;

/**
 * Eigenvalues and vectors of a small symmetric matrix, given by rows (Jacobi's rotations, as in Golub and Van Loan,
 * Matrix Computations, 8.5). The vectors are at right angles to one another; their signs are not fixed.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): readonly Eigen[] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(a); sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) turnAway(a, vectors, p, q);
  return a
    .map((row, i) => ({ value: row[i]!, vector: vectors.map((each) => each[i]!) }))
    .toSorted((x, y) => y.value - x.value);
}

function isDiagonal(a: readonly (readonly number[])[]): boolean {
  let [on, off] = [0, 0];
  a.forEach((row, i) => row.forEach((value, j) => (i === j ? (on += value ** 2) : (off += value ** 2))));
  return off <= 1e-30 * on;
}

/** Turns rows and columns p and q so that what couples them is gone. */
function turnAway(a: number[][], vectors: number[][], p: number, q: number): void {
  const coupling = a[p]![q]!;
  if (coupling === 0) return;
  const half = (a[q]![q]! - a[p]![p]!) / (2 * coupling);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (row: number[], other: number[], i: number, j: number): void => {
    const [x, y] = [row[i]!, other[j]!];
    row[i] = cosine * x - sine * y;
    other[j] = sine * x + cosine * y;
  };
  for (const row of a) turn(row, row, p, q);
  for (let k = 0; k < a.length; k++) turn(a[p]!, a[q]!, k, k);
  for (const row of vectors) turn(row, row, p, q);
}
