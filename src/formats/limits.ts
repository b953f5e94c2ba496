/** The most triangles that are drawn: more are refused. */
export const mostTriangles = 20e6;

/** With more triangles than these the person is asked first. */
export const manyTriangles = 5e6;

/** Triangles of the reduced view of a figure that has too many. */
export const reducedTriangles = 500_000;

/** The most characters that are kept of a name or text of a file. */
export const longestText = 500;

/**
 * An entry of an archive may grow to `mostBytes`, and by the factor `mostTimes` once it is larger than `freeBytes`; all
 * that is taken of an archive may come to `mostBytesInAll`.
 */
export const unpacking = {
  mostBytes: 2 ** 30,
  mostTimes: 100,
  freeBytes: 50e6,
  mostBytesInAll: 2 ** 31,
} as const;
