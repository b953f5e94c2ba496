import { describe, expect, it } from 'vitest';
import { findExtremes, type MapExtreme } from '../../../src/core/surfaceMap/findExtremes.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { meshOf, soup } from '../meshes/shapes.ts';

const side = 41;

/** A flat grid of points one apart, about the origin. */
const grid: TriangleMesh = meshOf(
  Array.from({ length: side ** 2 }, (_, i) => [(i % side) - 20, Math.floor(i / side) - 20, 0]),
  Array.from({ length: (side - 1) ** 2 }, (_, i) => i + Math.floor(i / (side - 1))).flatMap((a) => [
    [a, a + 1, a + side],
    [a + 1, a + side + 1, a + side],
  ]),
);

interface Bump {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Round bumps of a width of 3 on a flat map. */
const mapOfBumps = ({ positions }: TriangleMesh, bumps: readonly Bump[]): Float64Array =>
  Float64Array.from({ length: positions.length / 3 }, (_, v) =>
    bumps.reduce((sum, { x, y, height }) => {
      const squared = (positions[v * 3]! - x) ** 2 + (positions[v * 3 + 1]! - y) ** 2;
      return sum + height * Math.exp(-squared / 18);
    }, 0),
  );

const bumps = [
  { x: -12, y: -12, height: 3 },
  { x: 12, y: 10, height: 2 },
  { x: 12, y: -12, height: 1.5 },
  { x: -12, y: 12, height: -2.5 },
  { x: 0, y: 0, height: 0.4 },
];
const wish = { toleranceMm: 0.5, apartMm: 5, most: 9 };

const placeOf = ({ positions }: TriangleMesh, { vertex }: MapExtreme): readonly number[] => [
  positions[vertex * 3]!,
  positions[vertex * 3 + 1]!,
];

describe('the greatest bulges and hollows', () => {
  it.each([
    ['joined', grid],
    ['with vertices apart', soup(grid)],
  ])('are where they were put, the greatest first, in a mesh %s', (_, mesh) => {
    const { bulges, hollows } = findExtremes(mesh, mapOfBumps(mesh, bumps), wish);
    expect(bulges.map((each) => placeOf(mesh, each))).toEqual([
      [-12, -12],
      [12, 10],
      [12, -12],
    ]);
    expect(hollows.map((each) => placeOf(mesh, each))).toEqual([[-12, 12]]);
    // The nearest neighbour of the top is one off, and bears out all but that.
    bulges.forEach(({ distanceMm }, i) => {
      expect(distanceMm).toBeLessThan(bumps[i]!.height * 1.001);
      expect(distanceMm).toBeGreaterThan(bumps[i]!.height * Math.exp(-1 / 18) * 0.999);
    });
    expect(hollows[0]!.distanceMm).toBeLessThan(-2.3);
  });

  it('are not made by one vertex alone, nor hidden by it', () => {
    const map = mapOfBumps(grid, bumps);
    const flat = 20 * side + 38;
    map[flat] = 50;
    map[flat - 5 * side] = -50;
    map[8 * side + 9] = NaN;
    const { bulges, hollows } = findExtremes(grid, map, wish);
    expect(bulges).toHaveLength(3);
    expect(hollows).toHaveLength(1);
    expect(placeOf(grid, bulges[0]!).map((part) => Math.abs(part + 12) <= 1)).toEqual([true, true]);
  });

  it('stand apart, and are no more than wished for', () => {
    const near = [...bumps, { x: -5, y: -12, height: 2.9 }];
    const at = (apartMm: number, most: number): number =>
      findExtremes(grid, mapOfBumps(grid, near), { ...wish, apartMm, most }).bulges.length;
    expect(at(5, 9)).toBe(4);
    expect(at(9, 9)).toBe(3);
    expect(at(5, 2)).toBe(2);
  });

  it('are none where all is within tolerance or nothing has a counterpart', () => {
    const none = { bulges: [], hollows: [] };
    expect(findExtremes(grid, mapOfBumps(grid, bumps), { ...wish, toleranceMm: 4 })).toEqual(none);
    expect(findExtremes(grid, new Float64Array(side ** 2).fill(NaN), wish)).toEqual(none);
  });
});
