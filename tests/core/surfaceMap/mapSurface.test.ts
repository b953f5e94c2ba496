import { describe, expect, it } from 'vitest';
import { nearestOnTriangle } from '../../../src/core/geometry/nearestOnTriangle.ts';
import { growTree, nearestFinder } from '../../../src/core/geometry/pointTree.ts';
import { signedSurface, type SignedSurface } from '../../../src/core/geometry/signedSurface.ts';
import { spatialOrder } from '../../../src/core/geometry/spatialOrder.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { vertexAreas } from '../../../src/core/meshes/vertexAreas.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { distanceStatistics } from '../../../src/core/surfaceMap/distanceStatistics.ts';
import { dropFar } from '../../../src/core/surfaceMap/dropFar.ts';
import { mapSurface, shareOfOrder, type MapStep } from '../../../src/core/surfaceMap/mapSurface.ts';
import { randomFrom } from '../../../scripts/randomFrom.ts';
import { box, meshOf, sphere, together, turn } from '../meshes/shapes.ts';
import { mapOf } from './mapOf.ts';
import {
  boxDistance,
  capsule,
  capsuleDistance,
  facetLimit,
  rings,
  segments,
  vertexOf,
  verticesOf,
} from './solids.ts';

const random = randomFrom(11);
const places = (count: number, low: number, high: number): TriangleMesh => ({
  positions: Float32Array.from({ length: count * 3 }, () => low + (high - low) * random()),
  indices: new Uint32Array(0),
});

/** The greatest difference between a map and distances that are known, among what passes. */
const worst = (
  map: Float64Array,
  known: readonly number[],
  passes: (i: number) => boolean = () => true,
): number => Math.max(...known.map((each, i) => (passes(i) ? Math.abs(map[i]! - each) : 0)));

/** What single precision makes of coordinates up to 100, three axes together. */
const rounding = 100 * 2 ** -23 * Math.sqrt(3);

describe('distances that are known', () => {
  it('from a ball, within what its facets leave', () => {
    const probes = places(4000, -90, 90);
    const known = verticesOf(probes).map((place) => distance(place, [0, 0, 0]) - 50);
    const off = worst(mapOf(probes, sphere(rings, segments, 50)), known);
    expect(off).toBeLessThan(facetLimit(50) + rounding);
    // The bound is no larger than it must be.
    expect(off).toBeGreaterThan(facetLimit(50) / 3);
  });

  it('from a capsule, and from several that reach into each other', () => {
    const capsules = [
      { radius: 12, length: 40, at: [0, 0, 0] },
      { radius: 20, length: 10, at: [15, 18, -4] },
      { radius: 8, length: 60, at: [-20, -5, 10] },
    ] as const;
    const probes = places(4000, -70, 70);
    const vertices = verticesOf(probes);
    const knownOf = capsules.map(({ radius, length, at }) =>
      vertices.map((place) => capsuleDistance(radius, length, at, place)),
    );
    const meshes = capsules.map(({ radius, length, at }) => capsule(radius, length, at));
    expect(worst(mapOf(probes, meshes[0]!), knownOf[0]!)).toBeLessThan(facetLimit(12) + rounding);
    const union = vertices.map((_, i) => Math.min(...knownOf.map((known) => known[i]!)));
    const isOutside = (i: number): boolean => union[i]! > facetLimit(20);
    expect(union.filter((_, i) => isOutside(i)).length).toBeGreaterThan(1000);
    const map = mapOf(probes, together(...meshes));
    expect(worst(map, union, isOutside)).toBeLessThan(facetLimit(20) + rounding);
  });

  it('from a box to the last digits, inside and out', () => {
    const size: Vec3 = [30, 50, 20];
    const probes = places(4000, -30, 80);
    const known = verticesOf(probes).map((place) => boxDistance(size, place));
    expect(known.filter((each) => each < 0).length).toBeGreaterThan(50);
    expect(worst(mapOf(probes, box(size)), known)).toBeLessThan(1e-12);
  });

  it('have the mean that a search through every triangle has', () => {
    const [mesh, other] = [sphere(16, 24, 50, [3, 1, 0]), sphere(13, 20, 48)];
    const centre: Vec3 = [0, 0, 0];
    const bruteForce = Float64Array.from(verticesOf(mesh), (place) => {
      let [least, isOut] = [Infinity, false];
      for (let i = 0; i < other.indices.length; i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => vertexOf(other, other.indices[i + k]!)) as [Vec3, Vec3, Vec3];
        const nearest = nearestOnTriangle([a, b, c], place);
        const away = distance(nearest, place);
        // Of what is star-shaped about its centre, farther from there than the nearest point is outside.
        if (away < least) [least, isOut] = [away, distance(place, centre) > distance(nearest, centre)];
      }
      return isOut ? least : -least;
    });
    const areas = vertexAreas(mesh);
    const [found, expected] = [mapOf(mesh, other), bruteForce].map(
      (map) => distanceStatistics(map, areas, 1)!.meanMm,
    );
    expect(Math.abs(found! - expected!)).toBeLessThan(1e-5 * 100);
    expect(found).toBeCloseTo(expected!, 12);
  });
});

describe('a map that grows', () => {
  const mesh = sphere(80, 160, 50, [1, 2, 3]);
  const surface = signedSurface(sphere(50, 90, 48));
  const order = spatialOrder(mesh.positions);
  const plain = new Float64Array(order.length);
  surface.distances(mesh.positions, plain);
  const walk = (vertices: Uint32Array, into: Float64Array): readonly MapStep[] => [
    ...mapSurface(mesh.positions, surface, vertices, into),
  ];

  it('is in the end what a plain loop gives, to the last bit', () => {
    const distances = new Float64Array(order.length).fill(NaN);
    const steps = walk(order, distances);
    expect(distances).toEqual(plain);
    const found = steps.flatMap(({ vertices }) => [...vertices]);
    expect(Uint32Array.from(found).sort()).toEqual(order.toSorted());
    expect(steps.at(-1)!.known).toBe(order.length);
    expect(steps.length).toBeGreaterThan(4);
  });

  it('is the same in shares as at once, also from a sheet that is there twice, facing both ways', () => {
    const sheet = sphere(20, 30, 48);
    const twofold = signedSurface(
      together(
        sheet,
        turn(sheet, () => true),
      ),
    );
    const make = (shares: number): Float64Array => {
      const distances = new Float64Array(order.length).fill(NaN);
      for (let share = 0; share < shares; share++)
        for (const _ of mapSurface(mesh.positions, twofold, shareOfOrder(order, share, shares), distances));
      return distances;
    };
    const whole = make(1);
    expect(whole.some(Number.isNaN)).toBe(false);
    for (const shares of [2, 3, 7]) expect(make(shares)).toEqual(whole);
  });

  it('is whole after one vertex in 16, each with the distance of one nearby', () => {
    const distances = new Float64Array(order.length).fill(NaN);
    let first: MapStep | null = null;
    for (const step of mapSurface(mesh.positions, surface, order, distances)) {
      expect(distances.some(Number.isNaN)).toBe(!step.isWhole);
      if (step.isWhole) {
        first = step;
        break;
      }
    }
    expect(first!.known).toBe(Math.ceil(order.length / 16));
    const meanOff = (map: Float64Array): number =>
      map.reduce((sum, each, v) => sum + Math.abs(each - plain[v]!), 0) / order.length;
    const known = [...order].filter((_, i) => i % 16 === 0);
    const { find } = nearestFinder(growTree(Float64Array.from(known.flatMap((v) => vertexOf(mesh, v))), 3));
    const nearest = distances.map((_, v) => plain[known[find(Float64Array.from(vertexOf(mesh, v)))]!]!);
    // Five of the known are looked at, not all.
    expect(meanOff(distances)).toBeLessThan(1.25 * meanOff(nearest));
    expect(known.every((vertex) => Object.is(distances[vertex], plain[vertex]))).toBe(true);
  });

  it('goes no further than it is walked', () => {
    let asked = 0;
    const counting: SignedSurface = {
      distances: (asking, into) => {
        asked += asking.length / 3;
        surface.distances(asking, into);
      },
    };
    for (const { isWhole } of mapSurface(mesh.positions, counting, order, new Float64Array(order.length)))
      if (isWhole) break;
    expect(asked).toBe(Math.ceil(order.length / 16));
  });

  it('has nothing where there is nothing', () => {
    expect([...mapOf(box(), meshOf([], []))]).toEqual(Array<number>(8).fill(NaN));
    expect([...mapOf(meshOf([], []), box())]).toEqual([]);
  });
});

it('leaves out what is farther than a limit', () => {
  expect([...dropFar(Float64Array.of(-3, -2, 0, 2, 2.1, NaN), 2)]).toEqual([NaN, -2, 0, 2, NaN, NaN]);
});
