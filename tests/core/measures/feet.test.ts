import { describe, expect, it } from 'vitest';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import { medianMan } from '../../../src/core/body/settings/bodySettings.ts';
import { standReference } from '../../../src/core/body/standReference.ts';
import { findPose } from '../../../src/core/body/pose/posePresets.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { bodySides } from '../../../src/core/landmarks/landmark.ts';
import { footBreadth, footLength, heelBreadth } from '../../../src/core/measures/footMeasures.ts';
import type { Measure } from '../../../src/core/measures/measure.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';

const template = await loadTemplate();
const man = makeReference(template, medianMan, 'mid');
const standing = (preset: string): MeasuredBody => standReference(template, man, findPose(preset)!).posed;

const mmOf = (measure: Measure, body: MeasuredBody, side: 'left' | 'right'): number => {
  const result = measure.take(body, side);
  if (!result.isTaken || !('mm' in result)) throw new Error(`${measure.id}: ${JSON.stringify(result)}`);
  return result.mm;
};

/** A body on a square plate whose top lies so high above its soles. */
function onPlate({ mesh, ...body }: MeasuredBody, top: number): MeasuredBody {
  const plate = [-300, 300].flatMap((x) => [-300, 300].flatMap((z) => [x, top, z]));
  const first = mesh.positions.length / 3;
  const joined: TriangleMesh = {
    positions: Float32Array.from([
      ...mesh.positions,
      ...plate,
      ...plate.map((at, i) => (i % 3 === 1 ? -50 : at)),
    ]),
    indices: Uint32Array.from([
      ...mesh.indices,
      ...[
        0, 1, 3, 0, 3, 2, 4, 7, 5, 4, 6, 7, 0, 4, 5, 0, 5, 1, 1, 5, 7, 1, 7, 3, 3, 7, 6, 3, 6, 2, 2, 6, 4, 2,
        4, 0,
      ].map((v) => first + v),
    ]),
  };
  return { ...body, mesh: { ...joined, isJoined: false } };
}

describe('feet', () => {
  const flat = standing('a');
  it.each(bodySides)('are as broad and long however the %s one is lifted', (side) => {
    const walking = standing('walk');
    const change = (measure: Measure): number => mmOf(measure, walking, side) / mmOf(measure, flat, side) - 1;
    expect(Math.abs(change(footLength))).toBeLessThan(0.03);
    expect(Math.abs(change(footBreadth))).toBeLessThan(0.03);
    // The bent ankle moves the skin of the heel.
    expect(Math.abs(change(heelBreadth))).toBeLessThan(0.08);
  });

  it('are not as broad as a base whose deck they sink into', () => {
    for (const side of bodySides)
      expect(mmOf(footBreadth, onPlate(flat, 6), side) / mmOf(footBreadth, flat, side)).toBeCloseTo(1, 1);
  });
});
