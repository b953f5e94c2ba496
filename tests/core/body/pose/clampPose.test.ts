import { expect, test } from 'vitest';
import { bones } from '../../../../src/core/body/bones.ts';
import { clampPose } from '../../../../src/core/body/pose/clampPose.ts';
import { anglesOfTurn, restAnglesOf } from '../../../../src/core/body/pose/jointAngles.ts';
import { jointLimits } from '../../../../src/core/body/pose/jointLimits.ts';
import { poseOfAngles } from '../../../../src/core/body/pose/poseOfAngles.ts';
import { posePresets } from '../../../../src/core/body/pose/posePresets.ts';

test('every joint below the hips has limits with a source, and rests within them', () => {
  for (const { id } of bones.filter((bone) => bone.parent !== null)) {
    const limits = jointLimits[id]!;
    expect(limits.source).toMatch(/\d{4}/);
    for (const name of ['flexion', 'abduction', 'rotation'] as const) {
      const rest = restAnglesOf(id)[name] ?? 0;
      expect(limits[name][0]).toBeLessThanOrEqual(rest);
      expect(limits[name][1]).toBeGreaterThanOrEqual(rest);
    }
  }
});

test('poses to choose ask nothing of a joint that people cannot do', () => {
  for (const { pose } of posePresets) expect(clampPose(pose)).toEqual(pose);
});

test('what goes too far is brought to the limit, and nothing else', () => {
  const pose = poseOfAngles({
    leftLowerArm: { flexion: 170 },
    rightLowerLeg: { flexion: -20, abduction: 8 },
    head: { rotation: 20 },
  });
  const held = clampPose(pose);
  expect(anglesOfTurn('leftLowerArm', held['leftLowerArm']!).flexion).toBeCloseTo(150, 6);
  expect(held['rightLowerLeg']!.map((part) => Math.abs(Math.round(part * 1e9)))).toEqual([0, 0, 0, 1e9]);
  expect(held['head']).toBe(pose['head']);
});
