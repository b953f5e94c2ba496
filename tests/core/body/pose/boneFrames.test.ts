import { expect, test } from 'vitest';
import { bones } from '../../../../src/core/body/bones.ts';
import { boneFrames } from '../../../../src/core/body/pose/boneFrames.ts';
import { findPose } from '../../../../src/core/body/pose/posePresets.ts';
import { hingeAxes } from '../../../../src/core/body/pose/hingeAxes.ts';
import { poseOfAngles } from '../../../../src/core/body/pose/poseOfAngles.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';
import { cross, distance, dot, type Vec3 } from '../../../../src/core/geometry/vectors.ts';

const joints = (await loadTemplate()).joints.man;
const degreesBetween = (a: Vec3, b: Vec3): number => (Math.acos(Math.min(1, dot(a, b))) * 180) / Math.PI;

test('every bone has a frame at right angles, in every pose, of the same length on both sides', () => {
  for (const id of ['a', 'contrapposto', 'walk', 'sit']) {
    const frames = boneFrames(joints, findPose(id)!.pose);
    expect(Object.keys(frames)).toHaveLength(bones.length);
    for (const { along, across, forward } of Object.values(frames)) {
      expect(distance(cross(along, across), forward)).toBeLessThan(1e-9);
      expect(
        [dot(along, along), dot(across, across), dot(along, across)].map((x) => Math.round(x * 1e9) + 0),
      ).toEqual([1e9, 1e9, 0]);
    }
    expect(frames['leftLowerArm']!.lengthMm).toBeCloseTo(frames['rightLowerArm']!.lengthMm!, 9);
  }
});

test('hinges stand across their bones and bend elbow and knee the way that people do', () => {
  const frames = boneFrames(joints);
  for (const bone of ['leftLowerArm', 'rightLowerArm', 'leftLowerLeg', 'rightLowerLeg'])
    expect(Math.abs(degreesBetween(frames[bone]!.along, hingeAxes[bone]!) - 90)).toBeLessThan(7);
  const bent = boneFrames(joints, poseOfAngles({ LowerArm: { flexion: 90 }, LowerLeg: { flexion: 90 } }));
  for (const side of ['left', 'right']) {
    expect(bent[`${side}LowerArm`]!.along[2]).toBeGreaterThan(0.99);
    expect(bent[`${side}LowerLeg`]!.along[2]).toBeLessThan(-0.99);
  }
});

test('arms hang, reach out and forward as their angles say, and sitting is at right angles', () => {
  const sit = boneFrames(joints, findPose('sit')!.pose);
  const { along: thigh } = sit['rightUpperLeg']!;
  // At rest already the shank leans back by 4 to 5 degrees.
  expect(Math.abs(degreesBetween(thigh, sit['rightLowerLeg']!.along) - 90)).toBeLessThan(6);
  expect(thigh[2]).toBeGreaterThan(0.98);
  const arm = (pose: string): Vec3 => boneFrames(joints, findPose(pose)!.pose)['leftUpperArm']!.along;
  expect(degreesBetween(arm('down'), [0, -1, 0])).toBeCloseTo(10, 6);
  expect(degreesBetween(arm('t'), [1, 0, 0])).toBeLessThan(1e-5);
  const forward = boneFrames(joints, poseOfAngles({ UpperArm: { flexion: 90, abduction: 0 } }));
  expect(degreesBetween(forward['rightUpperArm']!.along, [0, 0, 1])).toBeLessThan(1e-5);
});
