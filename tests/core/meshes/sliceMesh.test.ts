import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convexHull, perimeterOf } from '../../../src/core/geometry/convexHull.ts';
import { areaOfLoop } from '../../../src/core/geometry/planeLoops.ts';
import { planeAcross, type Plane } from '../../../src/core/geometry/planes.ts';
import { cross, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { prepareSlicing, sliceMesh, type Section } from '../../../src/core/meshes/sliceMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { tube } from '../measures/layBody.ts';
import { box, meshOf, soup, sphere, together, turn, without } from './shapes.ts';

const level = (y: number): Plane => ({
  origin: [0, y, 0],
  normal: [0, 1, 0],
  right: [1, 0, 0],
  ahead: [0, 0, 1],
});

const cut = (mesh: TriangleMesh, plane: Plane): Section => sliceMesh(prepareSlicing(mesh), plane);

const areasOf = ({ loops }: Section): readonly number[] =>
  loops.map(({ points }) => Math.abs(areaOfLoop(points))).sort((a, b) => a - b);

const isClosed = ({ loops }: Section): boolean => loops.every(({ isOpen }) => !isOpen);

/** A regular polygon's way round. */
const polygon = (corners: number, radius: number): number =>
  2 * corners * radius * Math.sin(Math.PI / corners);

const cylinder = (corners: number): TriangleMesh =>
  tube(
    [0, 1, 2, 3].map((y) => ({ at: [5, y, -2], a: 2, b: 2 })),
    corners,
  );

describe('slicing a mesh', () => {
  it('finds the section of a box, whichever way the plane lies', () => {
    const mesh = box([2, 4, 3]);
    expect(areasOf(cut(mesh, level(1)))).toEqual([6]);
    expect(cut(mesh, level(5)).loops).toEqual([]);
    const slanted = planeAcross([1, 2, 1.5], [1, 1, 0], [0, 0, 1])!;
    expect(areasOf(cut(mesh, slanted))[0]).toBeCloseTo(2 * Math.SQRT2 * 3, 9);
  });

  it('has the places of the loop in the plane’s own axes', () => {
    const { loops } = cut(box([2, 4, 3], [10, 0, 20]), { ...level(1), origin: [10, 1, 20] });
    const [xs, zs] = [0, 1].map((axis) => [...loops[0]!.points].filter((_, i) => i % 2 === axis));
    expect([Math.min(...xs!), Math.max(...xs!), Math.min(...zs!), Math.max(...zs!)]).toEqual([0, 2, 0, 3]);
  });

  it('goes round a cylinder once at any height, at its rings too', () => {
    for (const y of [0.5, 1, 1.25, 2, 3]) {
      const section = cut(cylinder(24), level(y));
      expect(section.loops).toHaveLength(1);
      expect(isClosed(section)).toBe(true);
      expect(perimeterOf(section.loops[0]!.points)).toBeCloseTo(polygon(24, 2), 5);
    }
    // The lower cap lies on the plane and all else above it.
    expect(cut(cylinder(24), level(0)).loops).toEqual([]);
  });

  it('closes every loop of a closed mesh, whichever three vertices the plane goes through', () => {
    const mesh = together(sphere(7, 8), sphere(5, 6, 0.5, [0.2, 0.1, 0]), cylinder(7));
    const ready = prepareSlicing(mesh);
    const vertex = fc.integer({ min: 0, max: mesh.positions.length / 3 - 1 });
    const placeOf = (at: number): Vec3 => [...mesh.positions.subarray(at * 3, at * 3 + 3)] as unknown as Vec3;
    fc.assert(
      fc.property(vertex, vertex, vertex, (a, b, c) => {
        const [p, q, r] = [placeOf(a), placeOf(b), placeOf(c)];
        const normal = cross(subtract(q, p), subtract(r, p));
        const plane = planeAcross(p, normal, [0.6, 0.48, 0.64]);
        fc.pre(plane !== null);
        expect(isClosed(sliceMesh(ready, plane))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts a sphere in a circle through its middle whatever the plane', () => {
    const ready = prepareSlicing(sphere(48, 96, 10, [3, 1, 2]));
    const size = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), (direction) => {
        const plane = planeAcross([3, 1, 2], direction, [0.6, 0.48, 0.64]);
        fc.pre(plane !== null);
        const { loops } = sliceMesh(ready, plane);
        expect(loops).toHaveLength(1);
        expect(perimeterOf(loops[0]!.points) / (20 * Math.PI)).toBeCloseTo(1, 2);
      }),
    );
  });

  it('finds each of several loops, the inner skin of a hollow among them', () => {
    const hollow = together(
      box([4, 4, 4]),
      turn(box([2, 2, 2], [1, 1, 1]), () => true),
    );
    const section = cut(together(hollow, box([1, 9, 1], [8, 0, 0])), level(2));
    expect(areasOf(section).map((area) => Number(area.toFixed(9)))).toEqual([1, 4, 16]);
    expect(isClosed(section)).toBe(true);
  });

  it('does not mind unjoined vertices, the order of triangles or their sense', () => {
    const mesh = sphere(12, 16);
    const expected = perimeterOf(cut(mesh, level(0.3)).loops[0]!.points);
    const turned = turn(mesh, (triangle) => triangle % 3 === 0);
    const reversed = { ...mesh, indices: mesh.indices.toReversed() };
    for (const other of [soup(mesh), turned, reversed]) {
      const section = cut(other, level(0.3));
      expect(section.loops).toHaveLength(1);
      expect(isClosed(section)).toBe(true);
      expect(perimeterOf(section.loops[0]!.points)).toBeCloseTo(expected, 9);
    }
  });

  it('says where a loop is open', () => {
    const section = cut(without(box([2, 4, 3]), 0), level(1));
    expect(section.loops).toHaveLength(1);
    expect(section.loops[0]!.isOpen).toBe(true);
    expect(perimeterOf(convexHull(section.loops[0]!.points))).toBeCloseTo(10, 9);
  });

  it('closes loops that share an edge of four triangles', () => {
    // Two boxes that touch along one upright edge, their vertices joined.
    const section = cut(together(box([1, 3, 1]), box([1, 3, 1], [1, 0, 1])), level(1.3));
    expect(isClosed(section)).toBe(true);
    expect(areasOf(section).reduce((sum, area) => sum + area, 0)).toBeCloseTo(2, 9);
  });

  it('leaves out triangles without area', () => {
    const mesh = box([2, 4, 3]);
    const extra = meshOf(
      [
        [0, 0, 0],
        [0, 4, 0],
      ],
      [[0, 1, 1]],
    );
    expect(areasOf(cut(together(mesh, extra), level(1)))).toEqual([6]);
  });

  it('has nothing of an empty mesh', () => {
    expect(cut(meshOf([], []), level(0)).loops).toEqual([]);
  });
});
