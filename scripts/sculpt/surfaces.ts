import type { Surface } from './extractSurface.ts';

/** A normal of length one per vertex, weighted by the area of its triangles. */
export function vertexNormals({ positions, triangles }: Surface): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3];
    const ux = positions[b]! - positions[a]!,
      uy = positions[b + 1]! - positions[a + 1]!,
      uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!,
      vy = positions[c + 1]! - positions[a + 1]!,
      vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy,
      ny = uz * vx - ux * vz,
      nz = ux * vy - uy * vx;
    for (const at of [a, b, c]) {
      normals[at]! += nx;
      normals[at + 1]! += ny;
      normals[at + 2]! += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    normals[i]! /= length;
    normals[i + 1]! /= length;
    normals[i + 2]! /= length;
  }
  return normals;
}

/** The half surface and its mirror image as one: vertices in the middle plane are shared. */
export function mirrorSurface({ positions, triangles }: Surface): Surface {
  const count = positions.length / 3;
  const twin = new Uint32Array(count);
  const extra: number[] = [];
  for (let v = 0; v < count; v++) {
    if (positions[v * 3] === 0) twin[v] = v;
    else {
      twin[v] = count + extra.length / 3;
      extra.push(-positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
    }
  }
  const both = new Float32Array(positions.length + extra.length);
  both.set(positions);
  both.set(extra, positions.length);
  const all = new Uint32Array(triangles.length * 2);
  all.set(triangles);
  for (let t = 0; t < triangles.length; t += 3) {
    all[triangles.length + t] = twin[triangles[t]!]!;
    all[triangles.length + t + 1] = twin[triangles[t + 2]!]!;
    all[triangles.length + t + 2] = twin[triangles[t + 1]!]!;
  }
  return { positions: both, triangles: all };
}

/** Smooths without shrinking (Taubin 1995, λ 0.5, μ −0.53); the border stays in the middle plane. */
export function smoothSurface({ positions, triangles }: Surface, rounds: number): Surface {
  const moved = positions.slice();
  const count = positions.length / 3;
  const neighbours = new Float32Array(count);
  for (const v of triangles) neighbours[v]! += 2;
  const sums = new Float32Array(positions.length);
  for (let round = 0; round < rounds * 2; round++) {
    const weight = round & 1 ? -0.53 : 0.5;
    sums.fill(0);
    for (let t = 0; t < triangles.length; t += 3)
      for (let e = 0; e < 3; e++) {
        const [a, b, c] = [
          triangles[t + e]! * 3,
          triangles[t + ((e + 1) % 3)]! * 3,
          triangles[t + ((e + 2) % 3)]! * 3,
        ];
        for (let k = 0; k < 3; k++) sums[a + k]! += moved[b + k]! + moved[c + k]!;
      }
    for (let v = 0; v < count; v++)
      for (let k = 0; k < 3; k++) {
        if (k === 0 && positions[v * 3] === 0) continue;
        const at = v * 3 + k;
        moved[at]! += weight * (sums[at]! / neighbours[v]! - moved[at]!);
      }
  }
  return { positions: moved, triangles };
}

/** How a closed surface holds together: Euler's number, pieces, edges that do not have exactly two sides, litres. */
export function surveySurface({ positions, triangles }: Surface): {
  euler: number;
  pieces: number;
  badEdges: number;
  litres: number;
} {
  const count = positions.length / 3;
  const edges = new Map<number, number>();
  const root = Int32Array.from({ length: count }, (_, v) => v);
  const find = (v: number): number => {
    let at = v;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  let litres = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const;
    for (let e = 0; e < 3; e++) {
      const [a, b] = [corners[e]!, corners[(e + 1) % 3]!];
      const key = a < b ? a * count + b : b * count + a;
      edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : 1000));
      root[find(a)] = find(b);
    }
    const [a, b, c] = corners.map((v) => v * 3) as [number, number, number];
    litres +=
      (positions[a]! * (positions[b + 1]! * positions[c + 2]! - positions[b + 2]! * positions[c + 1]!) +
        positions[a + 1]! * (positions[b + 2]! * positions[c]! - positions[b]! * positions[c + 2]!) +
        positions[a + 2]! * (positions[b]! * positions[c + 1]! - positions[b + 1]! * positions[c]!)) /
      6e6;
  }
  const used = new Set(triangles);
  return {
    euler: used.size - edges.size + triangles.length / 3,
    pieces: new Set([...used].map(find)).size,
    badEdges: [...edges.values()].filter((sides) => sides !== 1001).length,
    litres,
  };
}
