import { describe, expect, it } from 'vitest';
import { axes } from '../../../../src/core/geometry/axes.ts';
import { findLeftOut } from '../../../../src/core/figures/shape/findLeftOut.ts';
import type { TriangleMesh } from '../../../../src/core/meshes/triangleMesh.ts';
import { box, meshOf, soup, sphere, together } from '../../meshes/shapes.ts';
import { boxMan, cylinder, layDown, moveMesh, sampleBody } from './bodies.ts';

const body = await sampleBody('heroic-28');
const man = boxMan();
const trianglesIn = ({ indices }: TriangleMesh): number => indices.length / 3;
const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i);

/** Columns from the plate to places of the figure's skin, each a piece of its own. */
const columns = Array.from({ length: 90 }, (_, i) => body.positions.subarray(i * 450, i * 450 + 3))
  .filter((point) => point[1]! > 0.1 && point[1]! < 0.85)
  .slice(0, 9)
  .map(([x, y, z]) => cylinder(0.008, y! + 0.153, [x!, -0.15, z!]));
const plate = box([0.8, 0.03, 0.8], [-0.4, -0.17, -0.4]);

describe('strays', () => {
  it('are the triangles of a vertex far off, whichever way it is', () => {
    for (const axis of axes) {
      const mesh = { positions: body.positions.slice(), indices: body.indices };
      const vertex = mesh.indices[300]!;
      const far = layDown(meshOf([[0, 25, 0]], []), axis, axis.endsWith('x') ? '+z' : '+x').positions;
      mesh.positions.set(far, vertex * 3);
      const touched = [...numbersFrom(0, trianglesIn(mesh))].filter((triangle) =>
        mesh.indices.subarray(triangle * 3, triangle * 3 + 3).includes(vertex),
      );
      for (const up of [null, '+y'] as const) {
        const [stray, ...others] = findLeftOut(mesh, up);
        expect(others).toEqual([]);
        expect(stray).toMatchObject({ kind: 'stray', count: 1 });
        expect([...stray!.triangles]).toEqual(touched);
        expect(Math.max(...stray!.box.max.map(Math.abs), ...stray!.box.min.map(Math.abs))).toBe(25);
      }
    }
  });

  it('are two of them far off on two sides, and corners that are no numbers', () => {
    const mesh = { positions: body.positions.slice(), indices: body.indices };
    mesh.positions.set([0, 900, 0], mesh.indices[0]! * 3);
    mesh.positions.set([0, 0, -40], mesh.indices[3000]! * 3);
    mesh.positions.set([NaN, 0, Infinity], mesh.indices[6000]! * 3);
    const [stray, ...others] = findLeftOut(mesh, null);
    expect(others).toEqual([]);
    expect(stray!.kind).toBe('stray');
    for (const triangle of [0, 1000, 2000]) expect(stray!.triangles).toContain(triangle);
    expect(stray!.triangles.length).toBeLessThan(40);
  });

  it('are crumbs beside the figure', () => {
    const [stray, ...others] = findLeftOut(together(body, sphere(6, 8, 0.02, [1.5, 0, 0])), '+y');
    expect(others).toEqual([]);
    expect(stray).toMatchObject({ kind: 'stray', count: 1 });
    expect(stray!.triangles[0]).toBe(trianglesIn(body));
  });

  it('are not what floats about a figure: a halo, a hand in the air, a cape', () => {
    const floating = [
      cylinder(0.12, 0.01, [0, 1.06, 0]),
      sphere(8, 12, 0.05, [0.4, 0.6, 0]),
      box([0.3, 0.7, 0.01], [-0.15, 0.2, -0.15]),
    ];
    for (const up of [null, '+y'] as const) expect(findLeftOut(together(man, ...floating), up)).toEqual([]);
  });

  it('are not a long spear, nor anything of a figure alone', () => {
    for (const mesh of [body, man, soup(body), together(body, cylinder(0.01, 1.9, [0.22, 0, 0.05]))])
      for (const up of [null, '+y', '-z'] as const) expect(findLeftOut(mesh, up)).toEqual([]);
    expect(findLeftOut(meshOf([], []), '+y')).toEqual([]);
  });
});

describe('supports and rafts', () => {
  it('are columns that are pieces of their own, and the plate below them', () => {
    const mesh = together(plate, ...columns, body);
    const count = columns.reduce((sum, column) => sum + trianglesIn(column), 0);
    const [supports, raft, ...others] = findLeftOut(mesh, '+y');
    expect(others).toEqual([]);
    expect(supports).toMatchObject({ kind: 'supports', count: 9 });
    expect([...supports!.triangles]).toEqual(numbersFrom(12, count));
    expect(raft).toMatchObject({ kind: 'raft', count: 1 });
    expect([...raft!.triangles]).toEqual(numbersFrom(0, 12));
    expect(raft!.box.min[1]).toBeCloseTo(-0.17, 6);
    expect(findLeftOut(mesh, null)).toEqual([]);
  });

  it('leave a base to the figure that stands on it', () => {
    const base = cylinder(0.3, 0.08, [0, -0.08, 0]);
    const onBase = columns.map((column) => moveMesh(column, ([x, y, z]) => [x, y + 0.15, z]));
    const kinds = findLeftOut(together(base, ...onBase, man), '+y').map(({ kind }) => kind);
    expect(kinds).toEqual(['supports']);
  });

  it('are not the legs, a spear and a staff', () => {
    const spears = [0.27, -0.27].map((x) => cylinder(0.01, 1.2, [x, 0, -0.01]));
    expect(findLeftOut(together(body, ...spears), '+y')).toEqual([]);
  });
});

describe('another body', () => {
  it('is what stands beside the longest, however it is numbered', () => {
    const dog = box([0.2, 0.3, 0.5], [0.8, 0, 0]);
    for (const mesh of [together(dog, man), together(man, dog)]) {
      const [other, ...others] = findLeftOut(mesh, '+y');
      expect(others).toEqual([]);
      expect(other).toMatchObject({ kind: 'other-body', count: 1 });
      expect(other!.triangles.length).toBe(12);
      expect(other!.box.min[0]).toBeCloseTo(0.8, 6);
    }
  });
});
