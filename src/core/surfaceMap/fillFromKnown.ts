/**
 * Gives each vertex the distance of the nearest of those known that stand next to it in the order: one in `stride` is
 * known, from the first on.
 * @param positions 3 per vertex
 * @param vertices in an order in which neighbours follow one another
 */
export function fillFromKnown(
  positions: Float32Array,
  vertices: Uint32Array,
  stride: number,
  distances: Float64Array,
): void {
  for (let i = 0; i < vertices.length; i++) {
    if (i % stride === 0) continue;
    const own = i - (i % stride);
    const last = Math.min(own + 2 * stride, vertices.length - 1);
    const at = vertices[i]! * 3;
    let least = Infinity;
    let nearest = own;
    for (let j = Math.max(0, own - 2 * stride); j <= last; j += stride) {
      const other = vertices[j]! * 3;
      const x = positions[other]! - positions[at]!;
      const y = positions[other + 1]! - positions[at + 1]!;
      const z = positions[other + 2]! - positions[at + 2]!;
      const squared = x * x + y * y + z * z;
      if (squared >= least) continue;
      least = squared;
      nearest = j;
    }
    distances[vertices[i]!] = distances[vertices[nearest]!]!;
  }
}
