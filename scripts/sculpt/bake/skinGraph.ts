import { cross, dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';

/** The edges at each vertex and how strongly each ties it, so that what is linear over flat skin stays so when evened out. */
export interface SkinGraph {
  readonly positions: Float32Array;
  /** One more than there are vertices. */
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
  /** Shares of the neighbours, which sum to one at each vertex. */
  readonly ties: Float32Array;
}

/** Ties by cotangents of the angles across each edge (Pinkall and Polthier 1993); slivers tie weakly, never against. */
export function skinGraph(positions: Float32Array, triangles: Uint32Array): SkinGraph {
  const count = positions.length / 3;
  const edges = Array.from({ length: count }, () => new Map<number, number>());
  const at = (v: number): Vec3 => [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
  for (let t = 0; t < triangles.length; t += 3)
    for (let corner = 0; corner < 3; corner++) {
      const [a, b, c] = [0, 1, 2].map((k) => triangles[t + ((corner + k) % 3)]!) as [number, number, number];
      const [u, v] = [subtract(at(a), at(c)), subtract(at(b), at(c))];
      const tie = Math.max(0.02, dot(u, v) / Math.max(1e-9, Math.hypot(...cross(u, v))));
      edges[a]!.set(b, (edges[a]!.get(b) ?? 0) + tie);
      edges[b]!.set(a, (edges[b]!.get(a) ?? 0) + tie);
    }
  const starts = new Uint32Array(count + 1);
  edges.forEach((own, v) => (starts[v + 1] = starts[v]! + own.size));
  const list = Uint32Array.from(edges.flatMap((own) => [...own.keys()]));
  const ties = Float32Array.from(
    edges.flatMap((own) => {
      const sum = [...own.values()].reduce((total, tie) => total + tie, 0);
      return [...own.values()].map((tie) => tie / sum);
    }),
  );
  return { positions, starts, list, ties };
}

/** Values of the vertices, `width` each, brought half-way to their neighbours' mean so many times. */
export function evenOverSkin(
  values: Float32Array,
  width: number,
  { starts, list, ties }: SkinGraph,
  passes: number,
  afterPass?: (values: Float32Array) => void,
): Float32Array {
  let from = values;
  for (let pass = 0; pass < passes; pass++) {
    const to = new Float32Array(from.length);
    for (let v = 0; v + 1 < starts.length; v++)
      for (let k = 0; k < width; k++) {
        let sum = 0;
        for (let n = starts[v]!; n < starts[v + 1]!; n++) sum += ties[n]! * from[list[n]! * width + k]!;
        to[v * width + k] = 0.5 * (from[v * width + k]! + sum);
      }
    afterPass?.(to);
    from = to;
  }
  return from;
}
