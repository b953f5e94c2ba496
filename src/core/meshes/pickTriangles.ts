/** The vertex numbers of some triangles, 3 each in the given order; without indices every three vertices are one. */
export function pickTriangles(indices: Uint32Array | null, triangles: Uint32Array): Uint32Array {
  const picked = new Uint32Array(triangles.length * 3);
  for (let i = 0; i < triangles.length; i++)
    for (let corner = 0; corner < 3; corner++) {
      const at = triangles[i]! * 3 + corner;
      picked[i * 3 + corner] = indices ? indices[at]! : at;
    }
  return picked;
}
