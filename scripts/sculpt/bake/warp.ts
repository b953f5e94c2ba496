import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

/**
 * A smooth map that takes each of the first points to its partner: an affine map and, for the rest, a sum of
 * distances to the points (biharmonic spline; Bookstein 1989 in three dimensions). Needs at least four points that lie
 * in no plane; throws otherwise.
 */
export function warpThrough(
  from: readonly Vec3[],
  to: readonly Vec3[],
): (x: number, y: number, z: number) => Vec3 {
  const count = from.length;
  const size = count + 4;
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 3));
  from.forEach((point, i) => {
    const row = matrix[i]!;
    from.forEach(
      (other, j) => (row[j] = Math.hypot(point[0] - other[0], point[1] - other[1], point[2] - other[2])),
    );
    // A little slack: landmarks are good to a millimetre, and a fold costs more than that.
    row[i]! -= 1.5;
    [1, ...point].forEach((value, k) => {
      row[count + k] = value;
      matrix[count + k]![i] = value;
    });
    to[i]!.forEach((value, k) => (row[size + k] = value));
  });
  solve(matrix, size);
  return (x, y, z) => {
    const out = [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      const affine = (term: number): number => matrix[count + term]![size + k]!;
      let value = affine(0) + affine(1) * x + affine(2) * y + affine(3) * z;
      for (let j = 0; j < count; j++) {
        const other = from[j]!;
        value += matrix[j]![size + k]! * Math.hypot(x - other[0], y - other[1], z - other[2]);
      }
      out[k] = value;
    }
    return out as unknown as Vec3;
  };
}

/** Solves in place by elimination with row exchange; the right sides become the answers. */
function solve(matrix: Float64Array[], size: number): void {
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
    [matrix[column], matrix[best]] = [matrix[best]!, matrix[column]!];
    const pivot = matrix[column]![column]!;
    if (Math.abs(pivot) < 1e-9)
      throw new Error('The points of a warp lie in one plane or twice at one place.');
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = matrix[row]![column]! / pivot;
      if (factor !== 0)
        for (let k = column; k < size + 3; k++) matrix[row]![k]! -= factor * matrix[column]![k]!;
    }
  }
  for (let row = 0; row < size; row++)
    for (let k = 0; k < 3; k++) matrix[row]![size + k]! /= matrix[row]![row]!;
}
