import { weightedQuantile } from '../geometry/weightedQuantile.ts';

/** What a map comes to, each vertex counting by its area; lengths in mm of the map, above 0 outside. */
export interface DistanceStatistics {
  readonly meanMm: number;
  readonly rmsMm: number;
  /** 95 % of the area are no farther away, on whichever side. */
  readonly p95Mm: number;
  readonly minMm: number;
  readonly maxMm: number;
  /** The mean of the distances without their signs. */
  readonly unsignedMeanMm: number;
  /** The share of the area no farther away than the tolerance. */
  readonly withinToleranceShare: number;
  /** Vertices that count. */
  readonly points: number;
  /** Vertices that have no counterpart, and count for nothing else. */
  readonly pointsWithout: number;
}

/**
 * Statistics of distances; null where no area has a counterpart.
 * @param distances mm, one per vertex; NaN has no counterpart
 * @param areas one per vertex (`vertexAreas`); vertices without are left out
 * @param isCounted which vertices, all where it is not given
 */
export function distanceStatistics(
  distances: Float64Array,
  areas: Float64Array,
  toleranceMm: number,
  isCounted: (vertex: number) => boolean = () => true,
): DistanceStatistics | null {
  const sizes = new Float64Array(distances.length);
  const weights = new Float64Array(distances.length);
  let [points, pointsWithout] = [0, 0];
  let [area, sum, unsigned, squares, within] = [0, 0, 0, 0, 0];
  let [least, greatest] = [Infinity, -Infinity];
  for (let vertex = 0; vertex < distances.length; vertex++) {
    const weight = areas[vertex]!;
    if (!(weight > 0) || !isCounted(vertex)) continue;
    const distance = distances[vertex]!;
    if (Number.isNaN(distance)) {
      pointsWithout++;
      continue;
    }
    const size = Math.abs(distance);
    sizes[points] = size;
    weights[points++] = weight;
    area += weight;
    sum += weight * distance;
    unsigned += weight * size;
    squares += weight * distance * distance;
    if (size <= toleranceMm) within += weight;
    least = Math.min(least, distance);
    greatest = Math.max(greatest, distance);
  }
  if (points === 0) return null;
  return {
    meanMm: sum / area,
    rmsMm: Math.sqrt(squares / area),
    p95Mm: weightedQuantile(sizes.subarray(0, points), weights.subarray(0, points), 0.95),
    minMm: least,
    maxMm: greatest,
    unsignedMeanMm: unsigned / area,
    withinToleranceShare: within / area,
    points,
    pointsWithout,
  };
}

/**
 * Statistics of each part of a body, by the part's number, in the order of the numbers.
 * @param partOf one per vertex
 */
export const statisticsOfParts = (
  distances: Float64Array,
  areas: Float64Array,
  toleranceMm: number,
  partOf: Uint8Array,
): ReadonlyMap<number, DistanceStatistics | null> =>
  new Map(
    [...new Set(partOf)]
      .toSorted((a, b) => a - b)
      .map((part) => [
        part,
        distanceStatistics(distances, areas, toleranceMm, (vertex) => partOf[vertex] === part),
      ]),
  );
