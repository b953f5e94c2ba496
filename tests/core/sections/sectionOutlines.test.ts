import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superellipsePerimeter } from '../../../src/core/geometry/superellipsePerimeter.ts';
import { dot, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { areaOf } from '../../../src/core/meshes/measureMesh.ts';
import { prepareSlicing } from '../../../src/core/meshes/sliceMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { capMesh } from '../../../src/core/sections/capMesh.ts';
import { sectionOutlines, type SectionOutline } from '../../../src/core/sections/sectionOutlines.ts';
import { sectionPlane } from '../../../src/core/sections/sectionPlane.ts';
import { tube } from '../measures/layBody.ts';
import { box, meshOf, soup, sphere, together, turn } from '../meshes/shapes.ts';

const corners = 96;

/** An upright tube of 0 to 9 high over an ellipse. */
const column = (a: number, b: number, at: Vec3 = [0, 0, 0]): TriangleMesh =>
  tube(
    [0, 3, 6, 9].map((y) => ({ at: [at[0], at[1] + y, at[2]], a, b })),
    corners,
  );
const inward = (mesh: TriangleMesh): TriangleMesh => turn(mesh, () => true);

const cut = (mesh: TriangleMesh, heightMm = 4, tiltRad = 0, turnRad = 0): SectionOutline =>
  sectionOutlines([prepareSlicing(mesh)], sectionPlane(heightMm, tiltRad, turnRad))[0]!;

const rolesOf = ({ loops }: SectionOutline): readonly string[] => loops.map(({ role }) => role);

/** Of the polygon that stands for an ellipse. */
const areaOfEllipse = (a: number, b: number): number =>
  (corners / 2) * a * b * Math.sin((2 * Math.PI) / corners);

describe('the outline of', () => {
  it('a circle has the girth and area of its polygon', () => {
    const { loops, tapeMm, skinMm, areaMm2 } = cut(column(5, 5));
    expect(loops).toHaveLength(1);
    expect(tapeMm).toBeCloseTo(2 * corners * 5 * Math.sin(Math.PI / corners), 5);
    expect(skinMm).toBeCloseTo(tapeMm!, 9);
    expect(areaMm2).toBeCloseTo(areaOfEllipse(5, 5), 4);
  });

  it('an ellipse has its girth, but for what chords cut off', () => {
    const [a, b] = [6, 4];
    const { tapeMm, areaMm2 } = cut(column(a, b));
    expect(areaMm2).toBeCloseTo(areaOfEllipse(a, b), 4);
    const girth = superellipsePerimeter(2 * a, 2 * b, 2);
    // Along a chord the curve turns by no more than this, so that no part of it is longer than its share by more.
    const most = (a / b) * ((2 * Math.PI) / corners);
    expect(tapeMm).toBeLessThan(girth);
    expect(tapeMm).toBeGreaterThan(girth * Math.cos(most));
  });

  it('a ball through its middle is its great circle, however the plane is turned', () => {
    const ball = sphere(60, 120, 10, [0, 4, 0]);
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    // No place of a patch is farther below the ball than its corners are seen apart from its middle.
    const facet = 10 * (1 - Math.cos(Math.hypot(Math.PI / 60, Math.PI / 60) / 2));
    fc.assert(
      fc.property(angle, angle, (tilt, turned) => {
        const { areaMm2, tapeMm } = cut(ball, 4, tilt, turned);
        expect(areaMm2).toBeLessThan(Math.PI * 100);
        expect(areaMm2).toBeGreaterThan(Math.PI * (10 - facet) ** 2);
        expect(tapeMm).toBeLessThan(2 * Math.PI * 10);
        expect(tapeMm).toBeGreaterThan(2 * Math.PI * (10 - facet));
      }),
      { numRuns: 40 },
    );
  });

  it('what has furrows is longer along the skin than the tape', () => {
    const side = meshOf(
      [0, 9].flatMap((y) => [
        [0, y, 0],
        [8, y, 0],
        [8, y, 8],
        [4, y, 2],
        [0, y, 8],
      ]),
      [0, 1, 2, 3, 4].flatMap((i) => [
        [i, i + 5, (i + 1) % 5],
        [(i + 1) % 5, i + 5, ((i + 1) % 5) + 5],
      ]),
    );
    const { tapeMm, skinMm, areaMm2 } = cut(side);
    expect(tapeMm).toBeCloseTo(32, 5);
    expect(skinMm).toBeCloseTo(24 + 2 * Math.hypot(4, 6), 5);
    expect(areaMm2).toBeCloseTo(64 - 24, 5);
  });
});

describe('what loops enclose', () => {
  const ring = together(column(6, 6), inward(column(4, 4)));

  it('is without the holes', () => {
    const outline = cut(ring);
    expect(rolesOf(outline)).toEqual(['outer', 'hole']);
    expect(outline.areaMm2).toBeCloseTo(areaOfEllipse(6, 6) - areaOfEllipse(4, 4), 4);
    expect(outline.tapeMm).toBeCloseTo(cut(column(6, 6)).tapeMm!, 9);
  });

  it('has islands in its holes', () => {
    const outline = cut(together(ring, column(1, 1, [1, 0, 0])));
    expect(rolesOf(outline)).toEqual(['outer', 'hole', 'outer']);
    expect(outline.areaMm2).toBeCloseTo(areaOfEllipse(6, 6) - areaOfEllipse(4, 4) + areaOfEllipse(1, 1), 4);
  });

  it('counts once where one body is within another: legs under a robe are no holes', () => {
    const legs = [-2, 2].map((x) => column(1.5, 1.5, [x, 0, 0]));
    const outline = cut(together(column(6, 6), ...legs));
    expect(rolesOf(outline)).toEqual(['outer', 'within', 'within']);
    expect(outline.areaMm2).toBeCloseTo(areaOfEllipse(6, 6), 4);
    // Where it is a shell, they stand in the open.
    expect(rolesOf(cut(together(ring, ...legs)))).toEqual(['outer', 'hole', 'outer', 'outer']);
  });

  it('does not mind unjoined vertices, nor a mesh that is inside out', () => {
    for (const mesh of [soup(ring), inward(ring)]) {
      const outline = cut(mesh);
      expect(rolesOf(outline)).toEqual(['outer', 'hole']);
      expect(outline.areaMm2).toBeCloseTo(cut(ring).areaMm2!, 4);
    }
  });

  it('adds up over bodies that stand apart', () => {
    const outline = cut(together(column(3, 3, [-5, 0, 0]), column(2, 2, [5, 0, 0])));
    expect(outline.areaMm2).toBeCloseTo(areaOfEllipse(3, 3) + areaOfEllipse(2, 2), 4);
    expect(outline.tapeMm).toBeCloseTo(cut(column(3, 3)).tapeMm! + cut(column(2, 2)).tapeMm!, 5);
  });

  it('is known over a small gap, and not over a large one', () => {
    const column55 = column(5, 5);
    const opened = (share: number): TriangleMesh => ({
      ...column55,
      indices: column55.indices.filter((_, i, all) => {
        const t = i - (i % 3);
        return [0, 1, 2].some((k) => {
          const v = all[t + k]! * 3;
          const [x, z] = [column55.positions[v]!, column55.positions[v + 2]!];
          return Math.atan2(x, z) < Math.PI * (1 - 2 * share) && Math.hypot(x, z) > 1;
        });
      }),
    });
    const small = cut(opened(0.05));
    expect(small.loops[0]).toMatchObject({ isOpen: true, role: 'outer' });
    // What lies beyond a chord of a twentieth of the circle, and a facet more to each side.
    const lost = 0.05 + 2 / corners;
    const segment = (25 / 2) * (2 * Math.PI * lost - Math.sin(2 * Math.PI * lost));
    expect(small.areaMm2).toBeGreaterThan(areaOfEllipse(5, 5) - segment);
    expect(small.areaMm2).toBeLessThan(areaOfEllipse(5, 5));
    const large = cut(opened(0.4));
    expect(large.loops[0]).toMatchObject({ isOpen: true, role: 'open', areaMm2: null });
    expect(large.loops[0]!.skinMm).toBeLessThan(0.65 * 10 * Math.PI);
    expect([large.tapeMm, large.skinMm, large.areaMm2]).toEqual([null, null, null]);
  });

  it('is not known where the plane meets nothing', () => {
    expect(cut(ring, 20)).toMatchObject({ loops: [], tapeMm: null, skinMm: null, areaMm2: null });
  });
});

it('cuts several figures with one plane', () => {
  const plane = sectionPlane(4, 0, 0);
  const outlines = sectionOutlines([column(6, 6), column(3, 2)].map(prepareSlicing), plane);
  expect(outlines.map(({ areaMm2 }) => areaMm2)).toEqual(
    [areaOfEllipse(6, 6), areaOfEllipse(3, 2)].map((area) => expect.closeTo(area, 4) as number),
  );
});

describe('the cap', () => {
  const figure = together(
    column(6, 6),
    inward(column(4, 4)),
    column(1, 1, [1, 0, 0]),
    box([3, 9, 4], [8, 0, -2]),
    sphere(20, 30, 0.5, [9.5, 4, 0]),
  );

  it('has the area that is enclosed, and faces along the normal', () => {
    const angle = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(angle, fc.double({ min: -3, max: 3, noNaN: true }), (tilt, turned) => {
        const outline = cut(figure, 4.2, tilt, turned);
        const cap = capMesh(outline);
        expect(areaOf(cap) / outline.areaMm2!).toBeCloseTo(1, 5);
        expect(dot(areaVectorOf(cap), outline.plane.normal) / outline.areaMm2!).toBeCloseTo(1, 5);
      }),
      { numRuns: 40 },
    );
  });

  it('is none where nothing is cut', () => {
    expect(capMesh(cut(figure, 99)).indices).toHaveLength(0);
  });
});

/** The sum of all triangles' normals, each as long as its area. */
function areaVectorOf({ positions, indices }: TriangleMesh): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => [
      ...positions.subarray(indices[i + k]! * 3, indices[i + k]! * 3 + 3),
    ]);
    const [u, v] = [b, c].map((p) => p!.map((value, axis) => value - a![axis]!));
    for (let axis = 0; axis < 3; axis++) {
      const [j, k] = [(axis + 1) % 3, (axis + 2) % 3];
      sum[axis]! += (u![j]! * v![k]! - u![k]! * v![j]!) / 2;
    }
  }
  return sum;
}
