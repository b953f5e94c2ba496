import { describe, expect, it } from 'vitest';
import { nearestInTree, nothingNear, type Nearest } from '../../../src/core/geometry/nearestInTree.ts';
import { nearestOnTriangle } from '../../../src/core/geometry/nearestOnTriangle.ts';
import { leafSize, triangleTree, type TriangleTree } from '../../../src/core/geometry/triangleTree.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { randomFrom } from '../../../scripts/randomFrom.ts';
import { meshOf, soup, sphere, together, turn } from '../meshes/shapes.ts';

const random = randomFrom(23);
const around = (size: number): Vec3 =>
  [random() - 0.5, random() - 0.5, random() - 0.5].map((x) => x * size) as never;
const placesAround = (size: number, count: number): readonly Vec3[] =>
  Array.from({ length: count }, () => around(size));

function search(tree: TriangleTree, place: Vec3): Nearest {
  const found = nothingNear();
  nearestInTree(tree, ...place, found);
  return found;
}

/** The mesh's own number of what is nearest to each place. */
const nearestTo = (tree: TriangleTree, places: readonly Vec3[]): readonly number[] =>
  places.map((place) => tree.triangles[search(tree, place).triangle]!);

function bruteForce({ positions, indices }: TriangleMesh, place: Vec3): number {
  let least = Infinity;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k): Vec3 => {
      const v = indices[i + k]! * 3;
      return [positions[v]!, positions[v + 1]!, positions[v + 2]!];
    }) as [Vec3, Vec3, Vec3];
    least = Math.min(least, distance(nearestOnTriangle([a, b, c], place), place));
  }
  return least;
}

/** Levels below a node. */
const depthOf = (tree: TriangleTree, node = 0): number =>
  tree.counts[node]! > 0
    ? 0
    : 1 + Math.max(...[0, 1].map((child) => depthOf(tree, tree.links[node]! + child)));

describe('a tree of triangles', () => {
  const ball = sphere(60, 120, 10);

  it('is made where it is searched alone', () => {
    const tree = triangleTree(ball);
    expect(tree.nodes).toBe(1);
    search(tree, [0, 11, 0]);
    // Down to one leaf, and whatever lies near the way.
    expect(tree.nodes).toBeLessThan(200);
    expect(tree.nodes).toBeGreaterThan(2 * Math.log2(14_160 / leafSize));
  });

  it('keeps each triangle once, in its leaf', () => {
    const tree = triangleTree(ball);
    for (const place of placesAround(30, 20_000)) search(tree, place);
    expect(tree.triangles.toSorted()).toEqual(Uint32Array.from(tree.triangles, (_, i) => i));
    const leaves = [...tree.counts.subarray(0, tree.nodes)].filter((count) => count > 0);
    expect(leaves.reduce((sum, count) => sum + count)).toBe(tree.triangles.length);
  });

  it('finds the nearest whatever was sought before', () => {
    const places = placesAround(30, 200);
    const tree = triangleTree(ball);
    for (const place of places)
      expect(Math.sqrt(search(tree, place).squared)).toBeCloseTo(bruteForce(ball, place), 12);
    const backwards = triangleTree(ball);
    const [there, back] = [nearestTo(tree, places), nearestTo(backwards, places.toReversed()).toReversed()];
    expect(back).toEqual(there);
  });

  it('stays shallow where a box is halved in vain', () => {
    // Each is a little shorter than the one before, and begins a little behind all others: halves take off one each.
    const count = 3000;
    const nested = meshOf(
      Array.from({ length: count }, (_, i) => [
        [i === count - 1 ? 0 : 0.9 / count, 0, 0],
        [1 - i / count, 1e-4, 0],
        [1 - i / count, 0, 1e-4],
      ]).flat(),
      Array.from({ length: count }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]),
    );
    const tree = triangleTree(nested);
    const places = placesAround(2, 100);
    for (const place of places)
      expect(Math.sqrt(search(tree, place).squared)).toBeCloseTo(bruteForce(nested, place), 12);
    expect(depthOf(tree)).toBeLessThan(100);
  });

  it('finds the lowest number of what is equally near', () => {
    const places = placesAround(30, 2000);
    const first = ball.indices.length / 3;
    const doubled = together(
      soup(ball),
      turn(ball, () => true),
    );
    for (const found of nearestTo(triangleTree(doubled), places)) expect(found).toBeLessThan(first);
  });

  it('finds the lowest number in a box that is no nearer than what is found', () => {
    const side = 40;
    const squares = Array.from({ length: side * side }, (_, i) => i + Math.floor(i / side));
    const faces = squares.flatMap((a) => [
      [a, a + 1, a + side + 1],
      [a + 1, a + side + 2, a + side + 1],
    ]);
    const shuffled = faces.map((face) => ({ face, key: random() })).toSorted((a, b) => a.key - b.key);
    const points = Array.from({ length: (side + 1) ** 2 }, (_, i): Vec3 => [
      i % (side + 1),
      Math.floor(i / (side + 1)),
      0,
    ]);
    const grid = meshOf(
      points,
      shuffled.map(({ face }) => face),
    );
    const lowest = points.map((_, point) => shuffled.findIndex(({ face }) => face.includes(point)));
    const above = points.map(([x, y]): Vec3 => [x, y, 3]);
    expect(nearestTo(triangleTree(grid), above)).toEqual(lowest);
  });
});
