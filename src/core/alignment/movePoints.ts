import { matrixOfSimilarity, type Similarity } from './similarity.ts';

/** Points, 3 numbers each. */
export type Points = Float32Array | Float64Array;

/** Writes points as a similarity moves them, counted in double precision; `into` may be `points` itself. */
export function movePoints(similarity: Similarity, points: Points, into: Points): void {
  const m = Float64Array.from(matrixOfSimilarity(similarity));
  for (let i = 0; i < points.length; i += 3) {
    const x = points[i]!;
    const y = points[i + 1]!;
    const z = points[i + 2]!;
    into[i] = m[0]! * x + m[4]! * y + m[8]! * z + m[12]!;
    into[i + 1] = m[1]! * x + m[5]! * y + m[9]! * z + m[13]!;
    into[i + 2] = m[2]! * x + m[6]! * y + m[10]! * z + m[14]!;
  }
}
