/**
 * The inverse of a square matrix, given and returned as rows: Gauss–Jordan elimination with row pivots.
 * @throws RangeError where the matrix has none
 */
export function invertSquare(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = pivotOf(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const own = rows[column]!;
    const by = own[column]!;
    if (!(Math.abs(by) > 1e-12)) throw new RangeError('The matrix has no inverse.');
    for (let j = 0; j < 2 * size; j++) own[j]! /= by;
    for (const row of rows) {
      const share = row[column]!;
      if (row === own || share === 0) continue;
      for (let j = 0; j < 2 * size; j++) row[j]! -= share * own[j]!;
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The row below with the largest number in a column. */
function pivotOf(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let i = column + 1; i < rows.length; i++)
    if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
  return best;
}
