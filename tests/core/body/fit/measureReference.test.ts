import { describe, expect, it } from 'vitest';
import { turn } from '../../../../src/core/body/pose/skeleton.ts';
import { makeReference, poseReference } from '../../../../src/core/body/referenceBody.ts';
import { medianMan } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';
import { distance, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../../../src/core/landmarks/landmarkIds.ts';

const template = await loadTemplate();
const body = makeReference(template, medianMan, 'low');
const rest = poseReference(template, body, {}).landmarks;

const mirrorOf = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

describe('landmarks of a posed body', () => {
  it('are mirror images at rest', () => {
    for (const id of Object.keys(rest) as LandmarkId[]) {
      if (!id.endsWith('.left')) continue;
      const other = rest[id.replace('.left', '.right') as LandmarkId]!;
      expect(distance(other, mirrorOf(rest[id]!))).toBeLessThan(1e-3);
    }
  });

  it('go with the bones of their own side', () => {
    const posed = poseReference(template, body, { rightUpperLeg: turn([1, 0, 0], -60) }).landmarks;
    for (const stem of ['akropodion', 'midpatella', 'ankle', 'knee'] as const) {
      expect(distance(posed[`${stem}.left`]!, rest[`${stem}.left`]!)).toBeLessThan(1e-3);
      expect(posed[`${stem}.right`]![2]).toBeGreaterThan(rest[`${stem}.right`]![2] + 300);
    }
  });

  it('go with the trunk where they are points of its bones', () => {
    const posed = poseReference(template, body, { hips: turn([0, 1, 0], 90) }).landmarks;
    for (const id of ['iliocristaleBone.left', 'lateralRib.left'] as const) {
      expect(posed[id]![2]).toBeLessThan(-100);
      expect(Math.abs(posed[id]![0])).toBeLessThan(60);
    }
  });
});
