import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import type { Surface } from '../extractSurface.ts';
import { smoothStep } from '../../../src/core/geometry/smoothStep.ts';
import { mendDoubleEdges } from './mendDoubleEdges.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

/** A part of the body that keeps more triangles: within `reachMm` of its centre all seems so many times as large. */
export interface FinerPlace {
  readonly center: Vec3;
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

/**
 * Lengths from a finer place's centre grow near it and are only pushed outward beyond, so that nothing folds over. The
 * places are blown up one after another, each where it lies in the sculpted body.
 */
function inflate(positions: Float32Array, finer: readonly FinerPlace[]): Float32Array {
  const out = positions.slice();
  for (const { center, reachMm, times } of finer) {
    const grown = grownLength(reachMm, times);
    for (let v = 0; v < positions.length; v += 3) {
      const [x, y, z] = [
        positions[v]! - center[0],
        positions[v + 1]! - center[1],
        positions[v + 2]! - center[2],
      ];
      const length = Math.hypot(x, y, z) || 1e-9;
      const share = grown(length) / length - 1;
      // The middle plane must stay a plane.
      if (positions[v] !== 0) out[v]! += x * share;
      out[v + 1]! += y * share;
      out[v + 2]! += z * share;
    }
  }
  return out;
}

/** What a length from the centre becomes: `times` as long within the reach, with the same gain beyond. */
function grownLength(reachMm: number, times: number): (lengthMm: number) => number {
  const stepMm = 1;
  const gains = [0];
  for (let at = 0; at < reachMm * 1.4; at += stepMm)
    gains.push(gains.at(-1)! + stepMm * (times - 1) * (1 - smoothStep(reachMm * 0.7, reachMm * 1.3, at)));
  return (lengthMm) => {
    const place = Math.min(gains.length - 1.001, lengthMm / stepMm);
    const whole = Math.floor(place);
    return lengthMm + gains[whole]! + (gains[whole + 1]! - gains[whole]!) * (place - whole);
  };
}

/** The surface of these triangles alone, its vertices in the order in which the levels use them, so the coarsest comes first. */
export function keepUsed(
  positions: Float32Array,
  levels: readonly Uint32Array[],
): { positions: Float32Array; levels: Uint32Array[] } {
  const place = new Map<number, number>();
  for (const level of levels) for (const v of level) if (!place.has(v)) place.set(v, place.size);
  const kept = new Float32Array(place.size * 3);
  for (const [v, at] of place) kept.set(positions.subarray(v * 3, v * 3 + 3), at * 3);
  return { positions: kept, levels: levels.map((level) => level.map((v) => place.get(v)!)) };
}
