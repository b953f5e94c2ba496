import type { ShadedMesh } from './simplifyMesh.ts';

/** The half mesh x ≥ 0 and its mirror image, joined along the rim on x = 0. */
export function mirrorMesh({ positions, normals, triangles }: ShadedMesh): ShadedMesh {
  const count = positions.length / 3;
  const twin = new Uint32Array(count);
  const mirrored: number[] = [];
  for (let vertex = 0; vertex < count; vertex++) {
    const isOnRim = positions[vertex * 3] === 0;
    twin[vertex] = isOnRim ? vertex : count + mirrored.length;
    if (!isOnRim) mirrored.push(vertex);
  }
  const both = (values: Float64Array): Float64Array => {
    const all = new Float64Array(values.length + mirrored.length * 3);
    all.set(values);
    mirrored.forEach((vertex, i) => {
      const [x = 0, y = 0, z = 0] = values.subarray(vertex * 3, vertex * 3 + 3);
      all.set([-x, y, z], values.length + i * 3);
    });
    return all;
  };
  const all = new Uint32Array(triangles.length * 2);
  all.set(triangles);
  for (let i = 0; i < triangles.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [...triangles.subarray(i, i + 3)].map((vertex) => twin[vertex]);
    all.set([a, c, b], triangles.length + i);
  }
  return { positions: both(positions), normals: both(normals), triangles: all };
}
