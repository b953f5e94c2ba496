import { describe, expect, test } from 'vitest';
import { faultyMan } from '../../../../scripts/models/faultyMan.ts';
import { heroicMan } from '../../../../scripts/models/heroicMan.ts';
import type { FigurePoints } from '../../../../src/core/body/follow/figurePoints.ts';
import { followFigure } from '../../../../src/core/body/follow/followFigure.ts';
import { likenesses } from '../../../../src/core/body/follow/likeness.ts';
import { stretchRest } from '../../../../src/core/body/follow/stretchRest.ts';
import { bones } from '../../../../src/core/body/bones.ts';
import { moveBody } from '../../../../src/core/body/pose/moveBody.ts';
import { findPose } from '../../../../src/core/body/pose/posePresets.ts';
import { lowestOf, standOnGround } from '../../../../src/core/body/pose/standOnGround.ts';
import { standing } from '../../../../src/core/body/pose/standing.ts';
import { makeReference, poseReference, type ReferenceBody } from '../../../../src/core/body/referenceBody.ts';
import { childOf, medianMan, medianWoman } from '../../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';
import { distance } from '../../../../src/core/geometry/vectors.ts';
import { jointCentreIds } from '../../../../src/core/landmarks/landmarkIds.ts';
import { findMeasure } from '../../../../src/core/measures/index.ts';
import type { MeasuredBody } from '../../../../src/core/measures/measuredBody.ts';
import { foundPoints, surePoints } from './followed.ts';

const template = await loadTemplate();
const man = makeReference(template, medianMan, 'low');
const woman = makeReference(template, medianWoman, 'low');

/** A body as a figure that stands somewhere else than over the origin. */
const figureOf = (body: ReferenceBody, pose: string): MeasuredBody =>
  moveBody(standOnGround(poseReference(template, body, findPose(pose)!.pose)), [40, 0, -25]);

/** How far joints are from the figure's at most, in % of a stature. The pelvis is where the hips say. */
const jointMiss = (posed: MeasuredBody, points: FigurePoints, statureMm: number): number =>
  Math.max(
    ...jointCentreIds
      .filter((id) => id !== 'pelvis')
      .map((id) => (distance(posed.landmarks[id]!, points[id]!.at) / statureMm) * 100),
  );

const girth = (body: MeasuredBody, id: string): number => {
  const result = findMeasure(id)!.take(body, 'left');
  if (!result.isTaken || !('mm' in result)) throw new Error(`${id} was not taken`);
  return result.mm;
};

describe('the same stature', () => {
  test('stands on the figure’s ground, its hips over the figure’s', () => {
    for (const pose of ['walk', 'sit']) {
      const figure = figureOf(woman, pose);
      const { posed, scale, moveMm, body } = followFigure(template, man, surePoints(figure), {
        likeness: 'stature',
      })!;
      expect(lowestOf(posed)).toBeCloseTo(0, 3);
      expect(scale).toBe(1);
      expect(body.rest).toBe(man.rest);
      expect(Math.hypot(moveMm[0] - 40, moveMm[2] + 25)).toBeLessThan(200);
      for (const axis of [0, 2] as const) {
        const middle = ({ landmarks }: MeasuredBody): number =>
          (landmarks['hip.left']![axis] + landmarks['hip.right']![axis]) / 2;
        expect(middle(posed)).toBeCloseTo(middle(figure), 2);
      }
    }
  });
});

describe('the same segment lengths', () => {
  test.each([
    ['a woman', woman],
    ['a child', makeReference(template, childOf(7, 'male'), 'low')],
    ['a heroic miniature', makeReference(template, heroicMan(), 'low')],
    ['a man with faults', makeReference(template, faultyMan(), 'low')],
  ])('puts all joints into those of %s', (_, other) => {
    const statureMm = other.targets['stature']!;
    const figure = figureOf(other, 'sit');
    const points = surePoints(figure);
    const { posed } = followFigure(template, man, points, { likeness: 'segments' })!;
    expect(jointMiss(posed, points, statureMm)).toBeLessThan(0.1);
  });

  test('each side by itself, where a figure’s arm and leg are longer than its others, or found so', () => {
    const uneven = { leftUpperArm: 1.1, leftLowerArm: 0.9, rightLowerLeg: 1.07 };
    const rest = stretchRest(template, woman.rest, 'low', { bones: uneven, hipWidth: 1 });
    const figure = figureOf({ ...woman, rest }, 'walk');
    for (const points of [surePoints(figure), foundPoints(figure, 1626, 0.5, 3)]) {
      const { posed } = followFigure(template, man, points, { likeness: 'segments' })!;
      expect(jointMiss(posed, points, 1626)).toBeLessThan(0.1);
    }
  });

  test('leaves girths as they were', () => {
    const rest = stretchRest(template, man.rest, 'low', {
      bones: { leftUpperArm: 1.2, leftLowerArm: 1.2, leftUpperLeg: 0.85, leftLowerLeg: 0.85, neck: 1.1 },
      hipWidth: 1,
    });
    const [before, after] = [man, { ...man, rest }].map((body) => poseReference(template, body, standing));
    // Sections lie at landmarks of the skin, which need not have gone exactly along with the bone.
    for (const id of [
      'wristCircumference',
      'calfCircumference',
      'ankleCircumference',
      'lowerThighCircumference',
    ])
      expect(Math.abs(girth(after!, id) / girth(before!, id) - 1)).toBeLessThan(0.02);
    const length = (
      body: MeasuredBody,
      from: 'elbow.left' | 'hip.left',
      to: 'wrist.left' | 'knee.left',
    ): number => distance(body.landmarks[from]!, body.landmarks[to]!);
    expect(
      length(after!, 'elbow.left', 'wrist.left') / length(before!, 'elbow.left', 'wrist.left'),
    ).toBeCloseTo(1.2, 6);
    expect(length(after!, 'hip.left', 'knee.left') / length(before!, 'hip.left', 'knee.left')).toBeCloseTo(
      0.85,
      6,
    );
  });

  test('a body that is stretched by nothing stays the same', () => {
    const rest = stretchRest(template, man.rest, 'low', { bones: {}, hipWidth: 1 });
    const [before, after] = [man, { ...man, rest }].map((body) => figureOf(body, 'walk'));
    const most = after!.mesh.positions.reduce(
      (m, mm, i) => Math.max(m, Math.abs(mm - before!.mesh.positions[i]!)),
      0,
    );
    expect(most).toBeLessThan(1e-3);
    for (const [id, place] of Object.entries(before!.landmarks))
      expect(distance(after!.landmarks[id as 'vertex']!, place)).toBeLessThan(1e-3);
  });
});

describe('the same head', () => {
  test('enlarges the body as a whole', () => {
    const figure = figureOf(makeReference(template, heroicMan(), 'low'), 'walk');
    const { posed, scale } = followFigure(template, man, surePoints(figure), { likeness: 'head' })!;
    const head = ({ landmarks }: MeasuredBody): number => distance(landmarks.vertex!, landmarks.menton!);
    expect(head(posed) / head(figure)).toBeCloseTo(1, 3);
    expect(scale).toBeCloseTo(head(figure) / head(poseReference(template, man, {})), 6);
    expect(scale).toBeGreaterThan(1.15);
  });

  test('is not to be had without chin or crown', () => {
    const { menton: _, ...rest } = surePoints(figureOf(woman, 'walk'));
    expect(followFigure(template, man, rest, { likeness: 'head' })).toBeNull();
    expect(followFigure(template, man, rest, { likeness: 'segments' })).not.toBeNull();
  });
});

test('with all joints put back a body stands, whatever it is like', () => {
  const all = Object.fromEntries(bones.map(({ id }) => [id, 1]));
  for (const likeness of likenesses) {
    const points = surePoints(figureOf(woman, 'sit'));
    const followed = followFigure(template, man, points, { likeness, footing: 'ground', standing: all })!;
    expect(followed.pose).toEqual(standing);
    expect(lowestOf(followed.posed)).toBeCloseTo(0, 3);
  }
});
