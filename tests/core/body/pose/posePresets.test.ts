import { expect, test } from 'vitest';
import { boneIndex, mirroredBone } from '../../../../src/core/body/bones.ts';
import { findPose, posePresets } from '../../../../src/core/body/pose/posePresets.ts';
import type { Pose } from '../../../../src/core/body/pose/skeleton.ts';
import { anglesOfTurn, turnOfAngles } from '../../../../src/core/body/pose/jointAngles.ts';

test('every pose turns bones of the body by quaternions of length one and is found by its id', () => {
  expect(posePresets.map(({ id }) => id)).toEqual(['a', 't', 'down', 'contrapposto', 'walk', 'sit']);
  for (const { id, label, pose } of posePresets) {
    expect(findPose(id)).toMatchObject({ id, label });
    for (const [bone, turn] of Object.entries(pose)) {
      expect(() => boneIndex(bone)).not.toThrow();
      expect(Math.hypot(...turn)).toBeCloseTo(1, 9);
    }
  }
  expect(findPose('crawl')).toBeNull();
});

test('poses that are alike on both sides mirror exactly', () => {
  for (const id of ['t', 'down', 'sit']) {
    const { pose } = findPose(id)!;
    const mirrored = Object.entries(pose).map(([bone, [x, y, z, w]]) => [mirroredBone(bone), [x, -y, -z, w]]);
    expect(rounded(Object.fromEntries(mirrored) as Pose)).toEqual(rounded(pose));
  }
});

const rounded = (pose: Pose): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(pose).map(([bone, turn]) => [bone, turn.map((part) => Math.round(part * 1e9) + 0)]),
  );

test('angles are read back from the turn that they make', () => {
  const angles = { flexion: 40, abduction: -25, rotation: 15 };
  for (const bone of ['leftUpperArm', 'rightUpperArm', 'leftThumbMetacarpal', 'spine', 'rightLowerLeg']) {
    const read = anglesOfTurn(bone, turnOfAngles(bone, angles));
    for (const [name, degrees] of Object.entries(angles))
      expect(read[name as 'flexion']).toBeCloseTo(degrees, 6);
  }
  expect(anglesOfTurn('rightUpperArm', [0, 0, 0, 1]).abduction).toBeCloseTo(45, 9);
});
