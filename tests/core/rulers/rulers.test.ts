import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity, scaling } from '../../../src/core/geometry/matrices.ts';
import { createMeshRays } from '../../../src/core/geometry/meshRays.ts';
import { dot, lengthOf, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { prepareSlicing } from '../../../src/core/meshes/sliceMesh.ts';
import { figureAxes, leanOf, normalOf } from '../../../src/core/rulers/planeLean.ts';
import { readRuler } from '../../../src/core/rulers/readRuler.ts';
import type { Ruler } from '../../../src/core/rulers/ruler.ts';
import { sectionAt } from '../../../src/core/rulers/sectionAt.ts';
import { snapPoint } from '../../../src/core/rulers/snapPoint.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';

const ruler = (kind: Ruler['kind'], ...points: Vec3[]): Ruler => ({
  id: 'r',
  name: 'Ruler',
  kind,
  points,
  normal: null,
  isHidden: false,
});

describe('readRuler', () => {
  it('gives a distance and its parts', () => {
    expect(readRuler(ruler('distance', [1, 2, 3], [4, 6, 15]), scaling(10), null)).toMatchObject({
      mm: 130,
      parts: [30, 40, 120],
      tissueMm: null,
    });
  });

  it('gives a height above the ground and the line up to it', () => {
    expect(readRuler(ruler('height', [5, 7, 9]), identity, null)).toMatchObject({
      mm: 7,
      line: [
        [5, 0, 9],
        [5, 7, 9],
      ],
    });
  });

  it.each([
    [90, [1, 0, 0]],
    [180, [0, -1, 0]],
    [45, [1, 1, 0]],
  ] as const)('gives an angle of %s°', (degrees, end) => {
    const reading = readRuler(ruler('angle', [0, 1, 0], [0, 0, 0], end), identity, null);
    expect(reading?.kind === 'angle' && reading.degrees).toBeCloseTo(degrees, 10);
  });

  it('reads nothing where points are missing or lie at one place', () => {
    expect(readRuler(ruler('distance', [1, 2, 3]), identity, null)).toBeNull();
    expect(readRuler(ruler('distance', [1, 2, 3], [1, 2, 3]), identity, null)).toBeNull();
    expect(readRuler(ruler('angle', [1, 0, 0], [0, 0, 0], [0, 0, 0]), identity, null)).toBeNull();
    expect(readRuler(ruler('girth', [1, 2, 3]), identity, null)).toBeNull();
    expect(readRuler(ruler('height'), identity, null)).toBeNull();
  });
});

/** Two upright prisms of many sides beside each other, radius 1 and 2. */
function pillars(): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  const sides = 256;
  for (const [x, radius] of [
    [0, 1],
    [10, 2],
  ] as const) {
    const first = positions.length / 3;
    for (let i = 0; i < sides; i++) {
      const angle = (2 * Math.PI * i) / sides;
      const [px, pz] = [x + radius * Math.cos(angle), radius * Math.sin(angle)];
      positions.push(px, -5, pz, px, 5, pz);
      const [a, b] = [first + 2 * i, first + 2 * ((i + 1) % sides)];
      indices.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

describe('sectionAt', () => {
  const mesh = prepareSlicing(pillars());

  it('is 2πr round the pillar that is pressed, level or leaning', () => {
    const level = sectionAt(mesh, [12, 0, 0], [0, 1, 0])!;
    expect(level.tissue).toBeCloseTo(4 * Math.PI, 2);
    const lean = sectionAt(mesh, [1, 0, 0], [Math.SQRT1_2, Math.SQRT1_2, 0])!;
    // An ellipse of half axes √2 and 1 (Ramanujan 1914).
    const [a, b] = [Math.SQRT2, 1];
    const h = ((a - b) / (a + b)) ** 2;
    const ellipse = Math.PI * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)));
    expect(lean.tissue).toBeCloseTo(ellipse, 2);
  });

  it('is read as a girth in mm', () => {
    const section = sectionAt(mesh, [1, 0, 0], [0, 1, 0]);
    const reading = readRuler(ruler('girth', [1, 0, 0]), scaling(10), section);
    expect(reading?.kind === 'length' && reading.mm).toBeCloseTo(20 * Math.PI, 1);
    expect(reading?.kind === 'length' && reading.isClosed).toBe(true);
  });

  it('is nothing where the plane meets nothing', () => {
    expect(sectionAt(mesh, [0, 50, 0], [0, 1, 0])).toBeNull();
  });
});

describe('snapPoint', () => {
  /** A roof: two faces that meet in a ridge along x. */
  const roof = createMeshRays({
    positions: Float32Array.of(-5, 1, 0, 5, 1, 0, -5, 0, 2, 5, 0, 2, -5, 0, -2, 5, 0, -2),
    indices: Uint32Array.of(0, 2, 1, 1, 2, 3, 0, 1, 4, 1, 5, 4),
  });

  it('is drawn to a ridge within reach, to a vertex where one is near, and else stays', () => {
    expect(snapPoint(roof, [1, 0.9, 0.2], 0.5)).toMatchObject({ at: [1, 1, 0], to: 'ridge' });
    expect(snapPoint(roof, [-4.9, 0.95, 0.1], 0.5)).toMatchObject({ at: [-5, 1, 0], to: 'vertex' });
    expect(snapPoint(roof, [3, 0.5, 1], 0.1)).toMatchObject({ at: [3, 0.5, 1], to: 'surface' });
  });

  it('says which way the surface looks', () => {
    const { normal } = snapPoint(roof, [1, 0.5, 1], 0.1);
    expect(normal[1]).toBeGreaterThan(0.8);
    expect(normal[2]).toBeGreaterThan(0.4);
  });
});

describe('planeLean', () => {
  it('leans as it is told', () => {
    const axes = figureAxes([0, 0, 1], [0, -1, 0]);
    fc.assert(
      fc.property(
        fc.double({ min: -88, max: 88, noNaN: true }),
        fc.double({ min: -88, max: 88, noNaN: true }),
        (tiltDeg, turnDeg) => {
          const normal = normalOf({ tiltDeg, turnDeg }, axes);
          expect(lengthOf(normal)).toBeCloseTo(1, 12);
          expect(leanOf(normal, axes).tiltDeg).toBeCloseTo(tiltDeg, 8);
          expect(leanOf(normal, axes).turnDeg).toBeCloseTo(turnDeg, 8);
          expect(leanOf(scaleVector(normal, -1), axes)).toEqual(leanOf(normal, axes));
        },
      ),
    );
    expect(dot(normalOf({ tiltDeg: 0, turnDeg: 0 }, axes), [0, 0, 1])).toBeCloseTo(1, 12);
  });
});
