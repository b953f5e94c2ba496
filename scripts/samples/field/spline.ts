/**
 * Natural cubic splines (second derivative 0 at both ends) through rows of values at increasing places, all
 * columns sharing their places. Gives a function that writes the columns at `at` into `out`; beyond the ends the
 * end values hold.
 */
export function splineThrough(
  places: readonly number[],
  rows: readonly (readonly number[])[],
): (at: number, out: Float64Array) => void {
  const last = places.length - 1;
  const width = rows[0]?.length ?? 0;
  const y = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const x = (row: number): number => places[row] ?? 0;
  /** a + b s + c s² + d s³ for each span and column, s counted from the span's start. */
  const coefficients = new Float64Array(last * width * 4);
  for (let column = 0; column < width; column++) {
    const bends = secondDerivatives(
      places,
      rows.map((_, row) => y(row, column)),
    );
    for (let span = 0; span < last; span++) {
      const h = x(span + 1) - x(span);
      const [m0 = 0, m1 = 0] = [bends[span], bends[span + 1]];
      const slope = (y(span + 1, column) - y(span, column)) / h;
      coefficients.set(
        [y(span, column), slope - (h * (2 * m0 + m1)) / 6, m0 / 2, (m1 - m0) / (6 * h)],
        (span * width + column) * 4,
      );
    }
  }
  return (at, out) => {
    let span = 0;
    while (span < last - 1 && at > x(span + 1)) span++;
    const s = Math.min(Math.max(at, x(0)), x(last)) - x(span);
    for (let column = 0, i = span * width * 4; column < width; column++, i += 4) {
      const cubic = (coefficients[i + 3] ?? 0) * s + (coefficients[i + 2] ?? 0);
      out[column] = (cubic * s + (coefficients[i + 1] ?? 0)) * s + (coefficients[i] ?? 0);
    }
  };
}

/** Second derivatives of the natural spline at its places (Thomas algorithm on the tridiagonal system). */
function secondDerivatives(places: readonly number[], values: readonly number[]): readonly number[] {
  const last = places.length - 1;
  const upper = new Float64Array(last + 1);
  const right = new Float64Array(last + 1);
  const x = (i: number): number => places[i] ?? 0;
  const y = (i: number): number => values[i] ?? 0;
  for (let i = 1; i < last; i++) {
    const before = x(i) - x(i - 1);
    const after = x(i + 1) - x(i);
    const pull = 6 * ((y(i + 1) - y(i)) / after - (y(i) - y(i - 1)) / before);
    const pivot = 2 * (before + after) - before * (upper[i - 1] ?? 0);
    upper[i] = after / pivot;
    right[i] = (pull - before * (right[i - 1] ?? 0)) / pivot;
  }
  const bends = places.map(() => 0);
  for (let i = last - 1; i > 0; i--) bends[i] = (right[i] ?? 0) - (upper[i] ?? 0) * (bends[i + 1] ?? 0);
  return bends;
}
