import type { Vec3 } from '../../src/core/geometry/vectors.ts';

type Triangles = readonly (readonly [number, number, number])[];

/** How many directed edges are there twice or lack their opposite: 0 for a closed, oriented two-manifold. */
export function edgeFaults(triangles: Triangles): number {
  const seen = new Set<string>();
  let faults = 0;
  for (const triangle of triangles) {
    triangle.forEach((from, i) => {
      const edge = `${from},${triangle[(i + 1) % 3]}`;
      if (seen.has(edge)) faults++;
      seen.add(edge);
    });
  }
  for (const edge of seen) if (!seen.has(edge.split(',').toReversed().join(','))) faults++;
  return faults;
}

/** How many pieces of a mesh hang together. */
export function shellCount(vertexCount: number, triangles: Triangles): number {
  const parent = [...Array(vertexCount).keys()];
  const rootOf = (vertex: number): number => {
    let root = vertex;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[vertex] = root;
    return root;
  };
  for (const [a, b, c] of triangles) {
    parent[rootOf(a)] = rootOf(b);
    parent[rootOf(b)] = rootOf(c);
  }
  return new Set(parent.map((_, vertex) => rootOf(vertex))).size;
}

/** Whether a point lies inside a closed mesh: a ray from it, along a direction in general position, leaves it once more than it enters. */
export function isInside(point: Vec3, points: readonly Vec3[], triangles: Triangles): boolean {
  const slant: readonly [number, number] = [0.0137, 0.0291];
  /** Seen along the ray, which runs up y: sheared so that it is a vertical line through the origin. */
  const seen = points.map(([x, y, z]): Vec3 => {
    const up = y - point[1];
    return [x - point[0] - slant[0] * up, up, z - point[2] - slant[1] * up];
  });
  let crossings = 0;
  for (const [i, j, k] of triangles) {
    const [a, b, c] = [seen[i]!, seen[j]!, seen[k]!];
    const turn = (p: Vec3, q: Vec3): number => p[0] * q[2] - p[2] * q[0];
    const [ab, bc, ca] = [turn(a, b), turn(b, c), turn(c, a)];
    if (!(ab > 0 === bc > 0 && bc > 0 === ca > 0)) continue;
    const height = (bc * a[1] + ca * b[1] + ab * c[1]) / (ab + bc + ca);
    if (height > 0) crossings++;
  }
  return crossings % 2 === 1;
}
