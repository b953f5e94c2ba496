import { describe, expect, test } from 'vitest';
import { bones } from '../../../../src/core/body/bones.ts';
import type { FigurePoints } from '../../../../src/core/body/follow/figurePoints.ts';
import { poseLike } from '../../../../src/core/body/follow/poseLike.ts';
import { boneLines } from '../../../../src/core/body/follow/sightStems.ts';
import { poseOfAngles } from '../../../../src/core/body/pose/poseOfAngles.ts';
import { posePresets } from '../../../../src/core/body/pose/posePresets.ts';
import { settlePose } from '../../../../src/core/body/pose/settlePose.ts';
import type { Pose } from '../../../../src/core/body/pose/skeleton.ts';
import { standing } from '../../../../src/core/body/pose/standing.ts';
import { makeReference, poseReference } from '../../../../src/core/body/referenceBody.ts';
import { childOf, medianMan, medianWoman } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';
import { distance, dot, normalize, subtract, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { landmarkIdAt } from '../../../../src/core/landmarks/findLandmark.ts';
import { bodySides } from '../../../../src/core/landmarks/landmark.ts';
import { jointCentreIds, type LandmarkStem } from '../../../../src/core/landmarks/landmarkIds.ts';
import type { MeasuredBody } from '../../../../src/core/measures/measuredBody.ts';
import { apart, foundPoints, randomPose, surePoints } from './followed.ts';

const template = await loadTemplate();
const man = makeReference(template, medianMan, 'low');
const statureMm = man.targets['stature']!;
const inPose = (pose: Pose): MeasuredBody => poseReference(template, man, pose);
const follow = (points: FigurePoints): MeasuredBody => inPose(poseLike(template, man.rest, points).pose);
const presets = posePresets.map((preset) => [preset.id, settlePose(template, man.rest, preset)] as const);
const randoms = [1, 2, 3, 4, 5, 6].map((seed) => [`seed ${seed}`, randomPose(seed)] as const);

describe('a body that follows itself', () => {
  test.each([...presets, ...randoms])('comes to lie in itself: %s', (_, pose) => {
    const posed = inPose(pose);
    const { joints, median, most } = apart(posed, follow(surePoints(posed)), statureMm);
    expect(joints).toBeLessThan(0.1);
    expect(median).toBeLessThan(0.5);
    expect(most).toBeLessThan(1);
  });

  test('is off in proportion to how far its landmarks are', () => {
    const offAt = (share: number): number => {
      const misses = presets.slice(2).map(([, pose], seed) => {
        const posed = inPose(pose);
        return apart(posed, follow(foundPoints(posed, statureMm, share, seed)), statureMm).median;
      });
      return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
    };
    const [little, half, whole] = [offAt(0.1), offAt(0.5), offAt(1)];
    // Landmarks are unsure by 0.3 to 1.8 % of stature; along arm or leg three such joints add up.
    expect(whole).toBeLessThan(3.5);
    expect(half / whole).toBeCloseTo(0.5, 1);
    expect(little / whole).toBeLessThan(0.2);
  });
});

/** The greatest angle between lines from joint to joint of two bodies, degrees. */
function greatestAngle(one: MeasuredBody, other: MeasuredBody): number {
  const angles = boneLines.flatMap(([from, to]) =>
    bodySides.map((side) => {
      const place = ({ landmarks }: MeasuredBody, end: string): Vec3 =>
        landmarks[
          landmarkIdAt(
            end.replace('~', '') as LandmarkStem,
            end.startsWith('~') ? 'right' : from.startsWith('~') ? 'left' : side,
          )
        ]!;
      const way = (body: MeasuredBody): Vec3 => normalize(subtract(place(body, to), place(body, from)))!;
      return (Math.acos(Math.min(1, dot(way(one), way(other)))) * 180) / Math.PI;
    }),
  );
  return Math.max(...angles);
}

describe('a body of other proportions', () => {
  const others = [medianWoman, childOf(7, 'male')].map((settings) =>
    makeReference(template, settings, 'low'),
  );

  test.each([...presets, ...randoms.slice(0, 1)])('has its bones along the figure’s: %s', (_, pose) => {
    const posed = inPose(pose);
    for (const other of others) {
      const followed = poseLike(template, other.rest, foundPoints(posed, statureMm, 0, 1));
      expect(greatestAngle(posed, poseReference(template, other, followed.pose))).toBeLessThan(0.5);
    }
  });
});

describe('what is told of bones', () => {
  const onlyJoints = (points: FigurePoints): FigurePoints =>
    Object.fromEntries(
      Object.entries(points).filter(([id]) => (jointCentreIds as readonly string[]).includes(id)),
    );

  test('nothing known: the body stands, and every bone is as usual', () => {
    const { pose, bones: told } = poseLike(template, man.rest, {});
    expect(pose).toEqual(standing);
    expect(Object.keys(told)).toEqual(bones.map(({ id }) => id));
    for (const bone of Object.values(told))
      expect(bone).toEqual({ swing: 'default', twist: 'default', beyondDeg: 0 });
  });

  test('joints alone tell where limbs point, and a bent elbow how the upper arm is turned, but not the forearm', () => {
    const bent = poseOfAngles({
      leftUpperArm: { abduction: 40, rotation: 50 },
      leftLowerArm: { flexion: 80 },
      rightUpperArm: { abduction: 40, rotation: 50 },
    });
    const points = onlyJoints(surePoints(inPose(bent)));
    const { pose, bones: told } = poseLike(template, man.rest, points);
    expect(told['leftUpperArm']).toMatchObject({ swing: 'figure', twist: 'figure' });
    expect(told['rightUpperArm']).toMatchObject({ swing: 'figure', twist: 'default' });
    expect(told['leftLowerArm']).toMatchObject({ twist: 'default' });
    expect(told['leftHand']).toMatchObject({ swing: 'default', twist: 'default' });
    expect(told['leftToes']).toMatchObject({ swing: 'default' });
    // A point beside the elbow, 40 mm from the axis of the arm: within 4 mm its twist is right to 6°.
    const radiale = (body: MeasuredBody): Vec3 =>
      subtract(body.landmarks['radiale.left']!, body.landmarks['elbow.left']!);
    expect(distance(radiale(inPose(pose)), radiale(inPose(bent)))).toBeLessThan(4);
  });

  test('a joint bent as no person’s is followed, and told', () => {
    const bent = poseOfAngles({ leftLowerLeg: { flexion: -30 }, rightLowerArm: { flexion: 90 } });
    const posed = inPose(bent);
    const { pose, bones: told } = poseLike(template, man.rest, surePoints(posed));
    expect(apart(posed, inPose(pose), statureMm).joints).toBeLessThan(0.1);
    expect(Math.abs(told['leftLowerLeg']!.beyondDeg - 30)).toBeLessThan(2);
    expect(told['rightLowerArm']!.beyondDeg).toBeLessThan(1);
  });

  test('of a figure without an arm the arm hangs', () => {
    const posed = inPose(posePresets.find(({ id }) => id === 't')!.pose);
    const points = Object.fromEntries(
      Object.entries(surePoints(posed)).filter(
        ([id]) =>
          !/^(acromion|axilla|elbow|wrist|radiale|olecranon|stylion|palm|meta|finger|middle|dactylion).*right$/.test(
            id,
          ),
      ),
    );
    const { pose, bones: told } = poseLike(template, man.rest, points);
    expect(told['rightUpperArm']!.swing).toBe('default');
    expect(told['leftUpperArm']!.swing).toBe('figure');
    const { landmarks } = inPose(pose);
    expect(landmarks['wrist.right']![1]).toBeLessThan(landmarks['elbow.right']![1]);
    expect(landmarks['elbow.right']![1]).toBeLessThan(landmarks['shoulder.right']![1]);
  });
});
