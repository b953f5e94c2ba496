import { describe, expect, it } from 'vitest';
import { vertexAreas } from '../../../src/core/meshes/vertexAreas.ts';
import { distanceHistogram } from '../../../src/core/surfaceMap/distanceHistogram.ts';
import { distanceStatistics, statisticsOfParts } from '../../../src/core/surfaceMap/distanceStatistics.ts';
import { box, sphere } from '../meshes/shapes.ts';
import { mapOf } from './mapOf.ts';
import { facetLimit, rings, segments } from './solids.ts';

const [radius, shift] = [10, 1];
const ball = sphere(rings, segments, radius);
const areas = vertexAreas(ball);

describe('distances between two balls about one middle', () => {
  const map = mapOf(sphere(rings, segments, 11), ball);

  it('are their difference, but for the facets', () => {
    const found = distanceStatistics(map, areas, 0.5)!;
    for (const mm of [
      found.meanMm,
      found.rmsMm,
      found.p95Mm,
      found.minMm,
      found.maxMm,
      found.unsignedMeanMm,
    ]) {
      expect(mm).toBeGreaterThan(1 - 1e-5);
      expect(mm).toBeLessThan(1 + facetLimit(radius));
    }
    expect(found.withinToleranceShare).toBe(0);
    expect(distanceStatistics(map, areas, 1 + facetLimit(radius))!.withinToleranceShare).toBe(1);
    expect(found.points).toBe(areas.length);
    expect(found.pointsWithout).toBe(0);
  });

  it('are the same from within, with the other sign', () => {
    const within = distanceStatistics(mapOf(ball, sphere(rings, segments, 11)), areas, 0.5)!;
    expect(within.maxMm).toBeLessThan(-1 + facetLimit(11));
    expect(within.minMm).toBeGreaterThan(-1 - 1e-5);
    expect(within.unsignedMeanMm).toBeCloseTo(-within.meanMm, 12);
  });
});

describe('distances of a ball from itself, shifted', () => {
  // The squared way from the other middle is even over a ball's area; all that follows comes from that.
  const at = [2, 3, 6].map((part) => (shift * part) / 7) as [number, number, number];
  const map = mapOf(ball, sphere(rings, segments, radius, at));
  const found = distanceStatistics(map, areas, 0.3 * shift)!;
  /** Facets of the other ball; and areas of facets, which are off by the square of what a patch is seen under. */
  const patch = Math.hypot(Math.PI / rings, (2 * Math.PI) / segments) / 2;
  const limit = facetLimit(radius) + shift * patch ** 2;
  /**
   * What is no farther than some distance is a band between two circles, each of which a vertex passes by half a patch
   * at most: by so much of the area in all, of which the shift says how far.
   */
  const bandLimit = limit + patch * shift;

  it('have the mean, root mean square and extremes of the closed form', () => {
    expect(Math.abs(found.meanMm - shift ** 2 / (3 * radius))).toBeLessThan(limit);
    expect(Math.abs(found.rmsMm - shift / Math.sqrt(3))).toBeLessThan(limit);
    expect(Math.abs(found.unsignedMeanMm - shift / 2)).toBeLessThan(limit);
    expect(Math.abs(found.minMm + shift)).toBeLessThan(limit);
    expect(Math.abs(found.maxMm - shift)).toBeLessThan(limit);
  });

  it('are as often small as the closed form says', () => {
    expect(Math.abs(found.p95Mm - 0.95 * shift)).toBeLessThan(bandLimit);
    expect(Math.abs(found.withinToleranceShare - 0.3)).toBeLessThan(bandLimit);
  });

  it('have the histogram of the closed form', () => {
    const { shares } = distanceHistogram(map, areas, shift, 10);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    shares.forEach((share, i) => {
      const [from, to] = [i / 5 - 1, (i + 1) / 5 - 1].map((mm) => (radius + mm * shift) ** 2);
      expect(Math.abs(share - (to! - from!) / (4 * radius * shift))).toBeLessThan(bandLimit);
    });
  });
});

describe('statistics', () => {
  it('of a box with one side pushed out weigh vertices by their area', () => {
    const pushed = box([1, 1, 2]);
    const map = mapOf(pushed, box());
    expect([...map]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    // The top has an area of 1 and half of the sides' 8 belong to its corners, of 10 in all.
    const found = distanceStatistics(map, vertexAreas(pushed), 0.5)!;
    expect(found.meanMm).toBeCloseTo(0.5, 12);
    expect(found.rmsMm).toBeCloseTo(Math.SQRT1_2, 12);
    expect(found.withinToleranceShare).toBeCloseTo(0.5, 12);
    expect([found.p95Mm, found.minMm, found.maxMm]).toEqual([1, 0, 1]);
  });

  it('leave out what has no counterpart or no area, and count the first', () => {
    const found = distanceStatistics(Float64Array.of(1, NaN, -3, 99), Float64Array.of(3, 5, 1, 0), 1)!;
    expect(found).toEqual({
      meanMm: 0,
      rmsMm: Math.sqrt(3),
      p95Mm: 3,
      minMm: -3,
      maxMm: 1,
      unsignedMeanMm: 1.5,
      withinToleranceShare: 0.75,
      points: 2,
      pointsWithout: 1,
    });
    expect(distanceStatistics(Float64Array.of(NaN), Float64Array.of(1), 1)).toBeNull();
  });

  it('of parts are those of their vertices', () => {
    const map = Float64Array.of(1, 2, 3, NaN);
    const parts = statisticsOfParts(map, Float64Array.of(1, 1, 2, 1), 1, Uint8Array.of(7, 0, 7, 3));
    expect([...parts.keys()]).toEqual([0, 3, 7]);
    expect(parts.get(0)!.meanMm).toBe(2);
    expect(parts.get(3)).toBeNull();
    expect(parts.get(7)!.meanMm).toBeCloseTo(7 / 3, 12);
  });
});

describe('the histogram', () => {
  const one = (distances: readonly number[], bins: number): readonly number[] => [
    ...distanceHistogram(Float64Array.from(distances), new Float64Array(distances.length).fill(1), 2, bins)
      .shares,
  ];

  it('has what is out of range in its last bins, and both sides alike', () => {
    expect(one([-9, -2, -1, -0.5, 0.5, 1, 2, 9, NaN], 4)).toEqual([3, 1, 1, 3].map((n) => n / 8));
    expect(one([-9, -2, -1, -0.5, 0.5, 1, 2, 9], 5)).toEqual([2, 2, 0, 2, 2].map((n) => n / 8));
    expect(one([0, -0, 0.3, -0.3], 5)).toEqual([0, 0, 1, 0, 0]);
  });

  it('is empty where nothing has a counterpart', () => {
    expect(one([NaN], 3)).toEqual([0, 0, 0]);
  });
});
