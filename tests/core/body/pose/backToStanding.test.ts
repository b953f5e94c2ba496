import { expect, test } from 'vitest';
import { bones } from '../../../../src/core/body/bones.ts';
import { backToStanding } from '../../../../src/core/body/pose/backToStanding.ts';
import { anglesOfTurn } from '../../../../src/core/body/pose/jointAngles.ts';
import { findPose } from '../../../../src/core/body/pose/posePresets.ts';
import { standing } from '../../../../src/core/body/pose/standing.ts';

const { pose } = findPose('sit')!;

test('with every bone back the body stands exactly; with none it is as it was', () => {
  const shares = (share: number) => Object.fromEntries(bones.map(({ id }) => [id, share]));
  expect(backToStanding(pose, shares(1))).toEqual(standing);
  expect(backToStanding(pose, shares(0))).toEqual(pose);
  expect(backToStanding(pose, {})).toEqual(pose);
});

test('one joint goes back alone, and by a share as far', () => {
  const straight = backToStanding(pose, { leftLowerLeg: 1 });
  expect(straight['leftLowerLeg']).toBeUndefined();
  expect(straight['rightLowerLeg']).toBe(pose['rightLowerLeg']);
  const half = backToStanding(pose, { leftLowerLeg: 0.5, leftUpperArm: 1 });
  expect(anglesOfTurn('leftLowerLeg', half['leftLowerLeg']!).flexion).toBeCloseTo(45, 6);
  expect(half['leftUpperArm']).toBe(standing['leftUpperArm']);
});
