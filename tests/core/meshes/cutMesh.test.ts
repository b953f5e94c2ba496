import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cutMesh } from '../../../src/core/meshes/cutMesh.ts';
import { compactMesh } from '../../../src/core/meshes/compactMesh.ts';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { areaOf, boxOfMesh, signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, soup, sphere, together, without } from './shapes.ts';

/** A ring in the plane of x and y, round the z axis: a level cut goes through both its limbs. */
function torus(radius: number, tube: number, around: number, about: number): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  const at = (i: number, j: number): number => (i % around) * about + (j % about);
  for (let i = 0; i < around; i++)
    for (let j = 0; j < about; j++) {
      const [u, v] = [(2 * Math.PI * i) / around, (2 * Math.PI * j) / about];
      const reach = radius + tube * Math.cos(v);
      positions.push(reach * Math.cos(u), reach * Math.sin(u), tube * Math.sin(v));
      indices.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1));
    }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** The torus lying down, its axis upright. */
const lying = ({ positions, indices }: TriangleMesh): TriangleMesh => ({
  positions: positions.map((_, i) => {
    const start = i - (i % 3);
    return [positions[start + 1]!, positions[start + 2]!, positions[start]!][i % 3]!;
  }),
  indices,
});

function expectClosed(mesh: TriangleMesh): void {
  const { mesh: joined } = joinVertices(mesh);
  const { open, uneven, inconsistent } = pairEdges(joined);
  expect({ open, uneven, inconsistent }).toEqual({ open: 0, uneven: 0, inconsistent: 0 });
}

/** The faces that close the cut. */
const closingOf = (cut: ReturnType<typeof cutMesh>): TriangleMesh => ({
  positions: cut.positions,
  indices: cut.indices.slice(cut.triangleOf.length * 3),
});

describe('cutting a mesh', () => {
  it('leaves half of a box that is cut at half its height, closed', () => {
    for (const mesh of [box([2, 4, 3]), soup(box([2, 4, 3]))]) {
      const cut = cutMesh(mesh, 2);
      expect(signedVolumeOf(cut)).toBeCloseTo(12, 6);
      expect(areaOf(closingOf(cut))).toBeCloseTo(6, 6);
      expectClosed(cut);
      expect(boxOfMesh(cut)).toEqual({ min: [0, 2, 0], max: [2, 4, 3] });
    }
  });

  it('leaves the cap of a sphere', () => {
    const mesh = sphere(48, 96);
    const cut = cutMesh(mesh, 0.5);
    // π h² (3 r − h) / 3 with h = 0.5, but for the flat faces.
    expect(signedVolumeOf(cut) / ((Math.PI * 0.25 * 2.5) / 3)).toBeCloseTo(1, 2);
    expectClosed(cut);
  });

  it('is closed at both limbs of a standing ring', () => {
    const mesh = torus(3, 1, 48, 24);
    const cut = cutMesh(mesh, 0.01);
    const half = cutMesh(mesh, 0);
    expect(signedVolumeOf(half)).toBeCloseTo(signedVolumeOf(mesh) / 2, 4);
    expect(areaOf(closingOf(half)) / (2 * Math.PI)).toBeCloseTo(1, 1);
    expectClosed(cut);
    expectClosed(half);
  });

  it('closes a lying ring by a ring', () => {
    const mesh = lying(torus(3, 1, 48, 24));
    const cut = cutMesh(mesh, 0.5);
    const wide = Math.sqrt(0.75);
    const ring = Math.PI * ((3 + wide) ** 2 - (3 - wide) ** 2);
    expect(areaOf(closingOf(cut)) / ring).toBeCloseTo(1, 1);
    expectClosed(cut);
  });

  it('keeps a hollow hollow', () => {
    const hollow = box([2, 2, 2], [1, 1, 1]);
    const inside = { ...hollow, indices: hollow.indices.toReversed() };
    const cut = cutMesh(together(box([4, 4, 4]), inside), 2);
    expect(signedVolumeOf(cut)).toBeCloseTo(4 * 4 * 2 - 2 * 2 * 1, 6);
    expectClosed(cut);
  });

  it('leaves out what ends at the level, with its top, and keeps what stands on it', () => {
    const slab = box([4, 1, 4]);
    const figure = box([1, 2, 1], [1, 1, 1]);
    const cut = cutMesh(together(slab, figure), 1);
    expect(boxOfMesh(cut)).toEqual({ min: [1, 1, 1], max: [2, 3, 2] });
    expect(signedVolumeOf(cut)).toBeCloseTo(2, 6);
    expectClosed(cut);
  });

  it('leaves all where the level is below, and nothing where it is above', () => {
    const mesh = sphere(6, 8);
    expect(cutMesh(mesh, -2).indices).toEqual(mesh.indices);
    expect(cutMesh(mesh, 2).indices).toHaveLength(0);
  });

  it('stays open where the mesh is', () => {
    const cut = cutMesh(without(box([1, 2, 1]), 0, 1), 1);
    expect(closingOf(cut).indices).toHaveLength(0);
    expect(pairEdges(joinVertices(cut).mesh).open).toBeGreaterThan(0);
  });

  it('says what new vertices are made of', () => {
    const mesh = sphere(9, 12);
    const { positions, crossings } = cutMesh(mesh, 0.3);
    const own = mesh.positions.length / 3;
    expect(crossings.from.length).toBeGreaterThan(0);
    for (let i = 0; i < crossings.from.length; i++)
      for (let axis = 0; axis < 3; axis++) {
        const [a, b] = [crossings.from[i]!, crossings.to[i]!].map((v) => mesh.positions[v * 3 + axis]!) as [
          number,
          number,
        ];
        expect(positions[(own + i) * 3 + axis]).toBeCloseTo(a + crossings.share[i]! * (b - a), 5);
      }
  });

  it('parts what is above from what is below at any level', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1.1, max: 1.1, noNaN: true }),
        fc.integer({ min: 3, max: 9 }),
        (level, rings) => {
          const mesh = soup(together(sphere(rings, 7), sphere(5, 6, 0.4, [3, 0, 0]), torus(3, 0.7, 9, 7)));
          const upper = cutMesh(mesh, level);
          const turned = mesh.positions.map((value, i) => (i % 3 === 0 ? value : -value));
          const lower = cutMesh({ positions: turned, indices: mesh.indices }, -level);
          expectClosed(upper);
          expectClosed(lower);
          expect(signedVolumeOf(upper) + signedVolumeOf(lower)).toBeCloseTo(signedVolumeOf(mesh), 3);
        },
      ),
    );
  });
});

describe('leaving out unused vertices', () => {
  it('keeps the triangles', () => {
    const whole = sphere(8, 9);
    const some = { ...whole, indices: whole.indices.slice(30, 90) };
    const { firstOf, ...compact } = compactMesh(some);
    expect(new Set(compact.indices).size).toBe(compact.positions.length / 3);
    expect(areaOf(compact)).toBe(areaOf(some));
    expect([...compact.indices].map((vertex) => firstOf[vertex])).toEqual([...some.indices]);
  });
});
