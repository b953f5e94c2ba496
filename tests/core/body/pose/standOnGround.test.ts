import { expect, test } from 'vitest';
import { findPose } from '../../../../src/core/body/pose/posePresets.ts';
import { standOnGround } from '../../../../src/core/body/pose/standOnGround.ts';
import { makeReference, poseReference } from '../../../../src/core/body/referenceBody.ts';
import { childOf } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

test('a posed body stands on y = 0 with its landmarks', async () => {
  const template = await loadTemplate();
  const reference = makeReference(template, childOf(7, 'female'), 'low');
  const sitting = poseReference(template, reference, findPose('sit')!.pose);
  const stood = standOnGround(sitting);
  const heights = Array.from(stood.mesh.indices, (v) => stood.mesh.positions[v * 3 + 1]!);
  expect(Math.min(...heights)).toBeCloseTo(0, 4);
  const [before, after] = [sitting.landmarks.vertex!, stood.landmarks.vertex!];
  const vertexMm = Math.max(...heights);
  expect(Math.abs(vertexMm - after[1])).toBeLessThan(3);
  expect([before[0] + 0, before[2]]).toEqual([after[0], after[2]]);
});
