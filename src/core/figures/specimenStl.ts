/** Corners of the four facets of a tetrahedron, as numbers of points. */
const facets = [
  [0, 2, 1],
  [0, 1, 3],
  [0, 3, 2],
  [1, 2, 3],
] as const;

const points = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 2],
] as const;

/** The bytes of a binary STL that holds a tetrahedron 2 high: as the specimen GLB, for formats without a skeleton. */
export function createSpecimenStl(): ArrayBuffer {
  const bytes = new ArrayBuffer(84 + 50 * facets.length);
  const view = new DataView(bytes);
  view.setUint32(80, facets.length, true);
  facets.forEach((corners, facet) =>
    corners
      .flatMap((corner) => points[corner])
      .forEach((value, i) => view.setFloat32(84 + 50 * facet + 12 + 4 * i, value, true)),
  );
  return bytes;
}
