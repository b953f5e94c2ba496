import { describe, expect, it } from 'vitest';
import { nearestOnTriangle } from '../../../src/core/geometry/nearestOnTriangle.ts';
import { signedSurface } from '../../../src/core/geometry/signedSurface.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { randomFrom } from '../../../scripts/randomFrom.ts';
import { ballMesh } from '../../formats/meshFixtures.ts';
import { box, meshOf, sphere, together, turn } from '../meshes/shapes.ts';

const random = randomFrom(7);
const between = (low: number, high: number): number => low + (high - low) * random();

function distancesTo(mesh: TriangleMesh, places: readonly Vec3[]): Float64Array {
  const into = new Float64Array(places.length);
  signedSurface(mesh).distances(Float64Array.from(places.flat()), into);
  return into;
}

const vertexOf = ({ positions }: TriangleMesh, v: number): Vec3 => [
  positions[v * 3]!,
  positions[v * 3 + 1]!,
  positions[v * 3 + 2]!,
];

/** By looking at every triangle, in double precision. */
function bruteForce(mesh: TriangleMesh, place: Vec3): number {
  let least = Infinity;
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertexOf(mesh, mesh.indices[i + k]!)) as [Vec3, Vec3, Vec3];
    least = Math.min(least, distance(nearestOnTriangle([a, b, c], place), place));
  }
  return least;
}

/** A needle along +Z: a tip of a few degrees over a many-sided foot. */
function needle(sides: number, radius: number, length: number): TriangleMesh {
  const ring = Array.from({ length: sides }, (_, i): Vec3 => {
    const angle = (2 * Math.PI * i) / sides;
    return [radius * Math.cos(angle), radius * Math.sin(angle), 0];
  });
  const indices = ring.flatMap((_, i) => [i, (i + 1) % sides, sides, (i + 1) % sides, i, sides + 1]);
  return {
    positions: Float32Array.from([...ring, [0, 0, length], [0, 0, 0]].flat()),
    indices: Uint32Array.from(indices),
  };
}

describe('signed distances', () => {
  it('from a ball are within what its facets leave, with the right sign', () => {
    const mesh = ballMesh(50, 60);
    // A facet lies below the ball by at most r (1 − cos (half its widest angle)).
    const facet = 50 * (1 - Math.cos(Math.PI / 60));
    const places = Array.from({ length: 2000 }, (): Vec3 => [
      between(-90, 90),
      between(-90, 90),
      between(-90, 90),
    ]);
    const told = distancesTo(mesh, places);
    const off = places.map((place, i) => told[i]! - (distance(place, [0, 0, 0]) - 50));
    expect(Math.min(...off)).toBeGreaterThan(-1e-4);
    expect(Math.max(...off)).toBeLessThan(2 * facet + 1e-4);
  });

  it('agree with a search through every triangle, on any soup of triangles', () => {
    const count = 400;
    const soup: TriangleMesh = {
      positions: Float32Array.from({ length: count * 9 }, () => between(-1, 1)),
      indices: Uint32Array.from({ length: count * 3 }, (_, i) => i),
    };
    const places = Array.from({ length: 300 }, (): Vec3 => [between(-2, 2), between(-2, 2), between(-2, 2)]);
    const told = distancesTo(soup, places);
    places.forEach((place, i) => expect(Math.abs(told[i]!)).toBeCloseTo(bruteForce(soup, place), 12));
  });

  it('have no sign wrong by a needle’s tip', () => {
    const [radius, length, sides] = [0.5, 20, 7];
    const mesh = needle(sides, radius, length);
    const places = Array.from({ length: 20_000 }, (): Vec3 => [
      between(-0.4, 0.4),
      between(-0.4, 0.4),
      between(length - 3, length + 1),
    ]);
    const told = distancesTo(mesh, places);
    const isWithin = ([x, y, z]: Vec3): boolean => {
      if (z < 0 || z > length) return false;
      const apothem = radius * (1 - z / length) * Math.cos(Math.PI / sides);
      return Array.from({ length: sides }, (_, i) => (2 * Math.PI * (i + 0.5)) / sides).every(
        (angle) => x * Math.cos(angle) + y * Math.sin(angle) < apothem,
      );
    };
    // Nearer than single precision places the skin either side is right.
    const wrong = places.filter((place, i) => Math.abs(told[i]!) > 1e-6 && told[i]! < 0 !== isWithin(place));
    expect(places.filter(isWithin).length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('have no sign wrong by a blade’s edge', () => {
    // Along Z, as thick as 0.2 at x = 0 and sharp at x = 10.
    const [length, thickness] = [10, 0.2];
    const blade = meshOf(
      [-20, 20].flatMap((z) => [
        [0, -thickness / 2, z],
        [length, 0, z],
        [0, thickness / 2, z],
      ]),
      [
        [0, 2, 1],
        [3, 4, 5],
        [0, 1, 4],
        [0, 4, 3],
        [1, 2, 5],
        [1, 5, 4],
        [2, 0, 3],
        [2, 3, 5],
      ],
    );
    const places = Array.from({ length: 20_000 }, (): Vec3 => [
      between(length - 1, length + 0.3),
      between(-0.1, 0.1),
      between(-5, 5),
    ]);
    const told = distancesTo(blade, places);
    const isWithin = ([x, y]: Vec3): boolean => Math.abs(y) < (thickness / 2) * (1 - x / length);
    const wrong = places.filter((place, i) => Math.abs(told[i]!) > 1e-6 && told[i]! < 0 !== isWithin(place));
    expect(places.filter(isWithin).length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('from a sheet that is there twice, back to back, are those from the first, in any order of search', () => {
    const sheet = sphere(24, 40, 50);
    const back = turn(sheet, () => true);
    const turnedOn: TriangleMesh = {
      positions: back.positions,
      indices: back.indices.map((_, i) => back.indices[i - (i % 3) + ((i + 1) % 3)]!),
    };
    const places = Array.from({ length: 3000 }, (): Vec3 => [
      between(-70, 70),
      between(-70, 70),
      between(-70, 70),
    ]);
    const alone = distancesTo(sheet, places);
    for (const second of [back, turnedOn]) {
      const twofold = together(sheet, second);
      expect(distancesTo(twofold, places)).toEqual(alone);
      expect(distancesTo(twofold, places.toReversed()).toReversed()).toEqual(alone);
    }
  });

  it('have the side of the faces about an edge where a triangle without an area lies on it', () => {
    // Inside out, so that what is nearest to an edge is within.
    const cube = turn(box([2, 2, 2], [-1, -1, -1]), () => true);
    const [a, b] = [cube.indices[0]!, cube.indices[1]!];
    const patched: TriangleMesh = {
      positions: cube.positions,
      indices: Uint32Array.from([a, a, b, a, b, b, ...cube.indices]),
    };
    const places = Array.from({ length: 500 }, (): Vec3 => [between(-2, 2), between(-2, 2), between(-2, 2)]);
    expect(distancesTo(patched, places)).toEqual(distancesTo(cube, places));
  });

  it('are not numbers where there is no surface', () => {
    const none = { positions: new Float32Array(0), indices: new Uint32Array(0) };
    expect([...distancesTo(none, [[0, 0, 0]])]).toEqual([NaN]);
  });
});
