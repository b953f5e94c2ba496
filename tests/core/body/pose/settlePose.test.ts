import { expect, test } from 'vitest';
import { clampPose } from '../../../../src/core/body/pose/clampPose.ts';
import { anglesOfTurn } from '../../../../src/core/body/pose/jointAngles.ts';
import { findPose } from '../../../../src/core/body/pose/posePresets.ts';
import { settlePose } from '../../../../src/core/body/pose/settlePose.ts';
import type { Pose } from '../../../../src/core/body/pose/skeleton.ts';
import { makeReference } from '../../../../src/core/body/referenceBody.ts';
import { childOf, medianWoman, type BodySettings } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();
const settled = (settings: BodySettings, id: string): Pose =>
  settlePose(template, makeReference(template, settings, 'low').rest, findPose(id)!);

test('hands come to lie on thighs: thick ones lift them, and only sitting is changed', () => {
  const elbow = (pose: Pose): number => anglesOfTurn('leftLowerArm', pose['leftLowerArm']!).flexion;
  const [child, woman] = [settled(childOf(7, 'male'), 'sit'), settled(medianWoman, 'sit')];
  expect(elbow(woman)).toBeGreaterThan(elbow(child) + 3);
  expect(Math.abs(elbow(child) - 78)).toBeLessThan(15);
  expect(clampPose(woman)).toEqual(woman);
  expect(settled(childOf(7, 'male'), 'walk')).toBe(findPose('walk')!.pose);
});
