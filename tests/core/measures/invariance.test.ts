import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import type { MeasureResult } from '../../../src/core/measures/measure.ts';
import { takeMeasures } from '../../../src/core/measures/takeMeasures.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { soup } from '../meshes/shapes.ts';
import { even, layBody } from './layBody.ts';

type Move = (point: Vec3) => Vec3;

/** An uneven body, so that left and right are not alike: what stands at the left is a little longer and wider. */
const lopsided = moved(layBody(even(24)), ([x, y, z]) => [x > 0 ? x * 1.03 : x, y, z + 0.02 * x]);

function moved({ mesh, landmarks, posture }: MeasuredBody, move: Move): MeasuredBody {
  const positions = new Float32Array(mesh.positions.length);
  for (let i = 0; i < positions.length; i += 3)
    positions.set(move([mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!]), i);
  return {
    mesh: { positions, indices: mesh.indices },
    landmarks: Object.fromEntries(Object.entries(landmarks).map(([id, point]) => [id, move(point)])),
    posture,
  };
}

/** Each triangle as four. */
function divided({ positions, indices }: TriangleMesh): TriangleMesh {
  const points = [...positions];
  const middles = new Map<string, number>();
  const middleOf = (a: number, b: number): number => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const known = middles.get(key);
    if (known !== undefined) return known;
    const made = points.length / 3;
    for (let axis = 0; axis < 3; axis++) points.push((points[a * 3 + axis]! + points[b * 3 + axis]!) / 2);
    middles.set(key, made);
    return made;
  };
  const finer: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const [ab, bc, ca] = [middleOf(a, b), middleOf(b, c), middleOf(c, a)];
    finer.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca);
  }
  return { positions: Float32Array.from(points), indices: Uint32Array.from(finer) };
}

const isLength = (key: string): boolean => findMeasure(key.split('.')[0]!)!.kind !== 'ratio';

const valueOf = (result: MeasureResult): number | string =>
  !result.isTaken ? result.reason.code : 'mm' in result ? result.mm : result.value;

/** What differs: reasons, or numbers by more than half a thousandth. */
const differences = (
  found: Readonly<Record<string, MeasureResult>>,
  { scale = 1, keyOf = (key: string) => key } = {},
): readonly string[] =>
  Object.entries(expected).flatMap(([key, result]) => {
    const [is, was] = [valueOf(found[keyOf(key)]!), valueOf(result)];
    if (typeof was === 'string' || typeof is === 'string') return is === was ? [] : [`${key}: ${is}, ${was}`];
    const share = is / (was * (isLength(key) ? scale : 1));
    return Math.abs(share - 1) < 5e-4 ? [] : [`${key}: ${share}`];
  });

const expected: Readonly<Record<string, MeasureResult>> = takeMeasures(lopsided);
const few = { numRuns: 12 };

describe('all measures', () => {
  it('stay as they are where the body stands elsewhere and is turned about the plumb line', () => {
    const place = fc.double({ min: -3000, max: 3000, noNaN: true });
    const turn = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    fc.assert(
      fc.property(place, place, turn, (dx, dz, angle) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const other = moved(lopsided, ([x, y, z]) => [cos * x + sin * z + dx, y, cos * z - sin * x + dz]);
        expect(differences(takeMeasures(other))).toEqual([]);
      }),
      few,
    );
  });

  it('grow with the body, ratios not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), (scale) => {
        const other = moved(lopsided, ([x, y, z]) => [x * scale, y * scale, z * scale]);
        expect(differences(takeMeasures(other), { scale })).toEqual([]);
      }),
      few,
    );
  });

  it('change sides in the mirror', () => {
    const mirrored = moved(lopsided, ([x, y, z]) => [-x, y, z]);
    const swap = (key: string): string =>
      key.endsWith('.left') ? key.replace('.left', '.right') : key.replace('.right', '.left');
    const landmarks = Object.fromEntries(
      Object.entries(mirrored.landmarks).map(([id, point]) => [swap(id) as LandmarkId, point]),
    );
    const indices = mirrored.mesh.indices.toReversed();
    const other = { ...mirrored, mesh: { ...mirrored.mesh, indices }, landmarks };
    expect(differences(takeMeasures(other), { keyOf: swap })).toEqual([]);
    expect(valueOf(expected['calfCircumference.left']!)).not.toBe(
      valueOf(expected['calfCircumference.right']!),
    );
  });

  it('do not hang on how the surface is cut up', () => {
    const { mesh } = lopsided;
    for (const other of [soup(mesh), divided(mesh), { ...mesh, indices: mesh.indices.toReversed() }])
      expect(differences(takeMeasures({ ...lopsided, mesh: other }))).toEqual([]);
  });
});
