import { symmetricEigen } from './symmetricEigen.ts';
import { subtract, type Vec3 } from './vectors.ts';

/** Where points lie, and how they spread. */
export interface PointSpread {
  readonly centre: Vec3;
  /** Directions of the most spread and of the next, of length one; their signs are not fixed. */
  readonly axes: readonly [Vec3, Vec3];
  /** The standard deviation along the first of them. */
  readonly reach: number;
  readonly low: Vec3;
  /** From the lowest to the highest coordinate of each axis. */
  readonly size: Vec3;
}

/** `points`: 3 numbers each, at least one point. */
export function spreadOf(points: Float64Array): PointSpread {
  const count = points.length / 3;
  const along = ([0, 1, 2] as const).map((axis) =>
    Float64Array.from({ length: count }, (_, i) => points[i * 3 + axis]!),
  );
  const ofAll = (read: (values: Float64Array) => number): Vec3 => along.map(read) as unknown as Vec3;
  const centre = ofAll((values) => values.reduce((sum, value) => sum + value, 0) / count);
  const covariance = along.map((a, i) =>
    along.map(
      (b, j) => a.reduce((sum, value, k) => sum + (value - centre[i]!) * (b[k]! - centre[j]!), 0) / count,
    ),
  );
  const [first, second] = symmetricEigen(covariance) as unknown as [
    { value: number; vector: Vec3 },
    { vector: Vec3 },
  ];
  const low = ofAll((values) => values.reduce((least, value) => Math.min(least, value), Infinity));
  const high = ofAll((values) => values.reduce((most, value) => Math.max(most, value), -Infinity));
  return {
    centre,
    axes: [first.vector, second.vector],
    reach: Math.sqrt(first.value),
    low,
    size: subtract(high, low),
  };
}
