import { examineMesh } from '../../src/core/meshes/examineMesh.ts';
import type { Surface } from './extractSurface.ts';

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

/** How a surface holds together: pieces, edges that do not have two sides, and, of a closed one, Euler's number and litres. */
export function surveySurface({ positions, triangles }: Surface): {
  euler: number | null;
  pieces: number;
  badEdges: number;
  litres: number | null;
} {
  const health = examineMesh({ positions, indices: triangles });
  const { pieces, isClosed, volume } = health;
  return {
    // Of a closed surface each triangle has one and a half edges of its own.
    euler: isClosed ? new Set(triangles).size - triangles.length / 6 : null,
    pieces,
    badEdges: health.openEdges + health.nonManifoldEdges + health.inconsistentEdges,
    litres: volume === null ? null : volume / 1e6,
  };
}
