import { rotate } from '../body/pose/boneMotions.ts';
import { symmetricEigen } from '../geometry/symmetricEigen.ts';
import { scaleVector, subtract, type Quat, type Vec3 } from '../geometry/vectors.ts';
import { movePoints, type Points } from './movePoints.ts';
import type { Similarity } from './similarity.ts';

export interface SimilarityFit {
  readonly similarity: Similarity;
  /** How far each point ends from its partner, in the unit of `to`. */
  readonly residuals: Float64Array;
  /** Their root mean square, by weight. */
  readonly rms: number;
}

interface FitOptions {
  /** How much each pair counts, 0 or more; all alike without. */
  readonly weights?: ArrayLike<number>;
  /** Whether the scale is found too, else it stays 1. */
  readonly isScaleFree: boolean;
}

/** How clearly the best turn must lead: what spreads less than a millionth of its length is a line in single precision. */
const leastLead = 1e-12;

/**
 * The similarity that brings points nearest to their partners by least squares; 3 numbers each, in the same order. Never
 * one that mirrors, also where that would lie better. Null where the pairs do not fix it: fewer than three, all on one
 * line, or such that several turns are equally good. Turn by Horn 1987, Closed-form solution of absolute orientation
 * using unit quaternions; scale by Umeyama 1991, (41), which counts what is missed in `to`.
 */
export function fitSimilarity(from: Points, to: Points, options: FitOptions): SimilarityFit | null {
  const weightOf = (i: number): number => options.weights?.[i] ?? 1;
  const [own, other] = [weightedCentre(from, weightOf), weightedCentre(to, weightOf)];
  const { products, fromSpread, toSpread } = spreadsOf(from, to, own, other, weightOf);
  const [best, next] = symmetricEigen(hornMatrix(products));
  if (!(best!.value - next!.value > leastLead * Math.sqrt(fromSpread * toSpread))) return null;
  const [w, x, y, z] = best!.vector as unknown as Quat;
  const rotation: Quat = [x, y, z, w];
  const scale = options.isScaleFree ? best!.value / fromSpread : 1;
  const translation = subtract(other, scaleVector(rotate(rotation, own), scale));
  const similarity = { scale, rotation, translation };
  const residuals = residualsOf(similarity, from, to);
  const sum = residuals.reduce((total, residual, i) => total + weightOf(i) * residual ** 2, 0);
  const weight = residuals.reduce((total, _, i) => total + weightOf(i), 0);
  return { similarity, residuals, rms: Math.sqrt(sum / weight) };
}

function weightedCentre(points: Points, weightOf: (i: number) => number): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  let weights = 0;
  for (let i = 0; i * 3 < points.length; i++) {
    const weight = weightOf(i);
    weights += weight;
    for (let axis = 0; axis < 3; axis++) sum[axis]! += weight * points[i * 3 + axis]!;
  }
  return scaleVector(sum, 1 / weights);
}

/** Sums over all pairs about their centres: of each coordinate with each of the partner's (rows: `from`), and of squares. */
function spreadsOf(from: Points, to: Points, own: Vec3, other: Vec3, weightOf: (i: number) => number) {
  const products: number[][] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  let [fromSpread, toSpread] = [0, 0];
  for (let i = 0; i * 3 < from.length; i++) {
    const weight = weightOf(i);
    for (let j = 0; j < 3; j++) {
      const a = weight * (from[i * 3 + j]! - own[j]!);
      fromSpread += a * (from[i * 3 + j]! - own[j]!);
      toSpread += weight * (to[i * 3 + j]! - other[j]!) ** 2;
      for (let k = 0; k < 3; k++) products[j]![k]! += a * (to[i * 3 + k]! - other[k]!);
    }
  }
  return { products, fromSpread, toSpread };
}

/** The matrix whose greatest eigenvalue's vector is the best turn, as w, x, y, z (Horn 1987, section 4.A). */
function hornMatrix(products: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]] = products as readonly [Vec3, Vec3, Vec3];
  return [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
}

function residualsOf(similarity: Similarity, from: Points, to: Points): Float64Array {
  const moved = new Float64Array(from.length);
  movePoints(similarity, from, moved);
  return Float64Array.from({ length: from.length / 3 }, (_, i) =>
    Math.hypot(
      moved[i * 3]! - to[i * 3]!,
      moved[i * 3 + 1]! - to[i * 3 + 1]!,
      moved[i * 3 + 2]! - to[i * 3 + 2]!,
    ),
  );
}
