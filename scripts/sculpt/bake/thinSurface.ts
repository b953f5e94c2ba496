import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import type { Surface } from '../extractSurface.ts';
import { smoothStep } from '../blend.ts';
import { mendDoubleEdges } from './mendDoubleEdges.ts';
import type { Vector } from '../vector.ts';

/** A part of the body that keeps more triangles: within `reachMm` of its centre all seems so many times as large. */
export interface FinerPlace {
  readonly center: Vector;
  readonly reachMm: number;
  readonly times: number;
}

/** The half surface with about so many triangles, more of them at the finer places; vertices that stay keep their place. */
export async function thinSurface(
  surface: Surface,
  target: number,
  finer: readonly FinerPlace[],
): Promise<Uint32Array> {
  await MeshoptSimplifier.ready;
  const inflated = inflate(surface.positions, finer);
  const [triangles] = MeshoptSimplifier.simplify(surface.triangles, inflated, 3, target * 3, 1, [
    'Regularize',
  ]);
  mendDoubleEdges(surface.positions, triangles);
  return triangles;
}

function inflate(positions: Float32Array, finer: readonly FinerPlace[]): Float32Array {
  const out = positions.slice();
  for (let v = 0; v < positions.length; v += 3)
    for (const { center, reachMm, times } of finer) {
      const away = [0, 1, 2].map((k) => positions[v + k]! - center[k]!) as [number, number, number];
      const near = 1 - smoothStep(reachMm * 0.8, reachMm * 1.3, Math.hypot(...away));
      // The middle plane must stay a plane, so nothing is pushed across it.
      for (let k = 0; k < 3; k++) out[v + k]! += away[k]! * (times - 1) * near;
      if (positions[v] === 0) out[v] = 0;
    }
  return out;
}

/** The surface of these triangles alone, its vertices in the order of their first use by `orders`, coarsest first. */
export function keepUsed(
  positions: Float32Array,
  levels: readonly Uint32Array[],
): { positions: Float32Array; levels: Uint32Array[]; first: Uint32Array } {
  const place = new Map<number, number>();
  for (const level of levels) for (const v of level) if (!place.has(v)) place.set(v, place.size);
  const kept = new Float32Array(place.size * 3);
  const first = new Uint32Array(place.size);
  for (const [v, at] of place) {
    kept.set(positions.subarray(v * 3, v * 3 + 3), at * 3);
    first[at] = v;
  }
  return { positions: kept, levels: levels.map((level) => level.map((v) => place.get(v)!)), first };
}
