import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import {
  acromionRadialeLength,
  forearmHandLength,
  shoulderElbowLength,
} from '../../../src/core/measures/armLengths.ts';
import { dactylionHeight } from '../../../src/core/measures/armHeights.ts';
import { handBreadth, handLength } from '../../../src/core/measures/handMeasures.ts';
import { stature } from '../../../src/core/measures/headHeights.ts';
import { headHeight } from '../../../src/core/measures/headLengths.ts';
import { findMeasure, measures } from '../../../src/core/measures/index.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import { postureOf } from '../../../src/core/measures/postureOf.ts';
import { standingPosture, type Posture } from '../../../src/core/measures/posture.ts';
import { cruralIndex, headsTall, spanToStature } from '../../../src/core/measures/ratios.ts';
import { acromialHeight } from '../../../src/core/measures/trunkHeights.ts';
import { biacromialBreadth } from '../../../src/core/measures/shoulderBreadths.ts';
import { sittingHeight } from '../../../src/core/measures/sittingHeight.ts';
import { span } from '../../../src/core/measures/span.ts';
import { box, together } from '../meshes/shapes.ts';
import { armX, layBody, layLandmarks, tube } from './layBody.ts';
import { having, lacking, lengthTaken, mmOf, reasonOf, valueOf } from './results.ts';

const body = layBody();

const doing = (part: Partial<Posture>, from: MeasuredBody = body): MeasuredBody => ({
  ...from,
  posture: { ...from.posture, ...part },
});

const both = (degrees: number): Posture['armRaiseDeg'] => ({ left: degrees, right: degrees });

/** Landmarks turned about a point in the plane of x and y, by degrees against the clock seen from the front. */
const turned = (about: Vec3, degrees: number, ids: readonly LandmarkId[]): MeasuredBody['landmarks'] => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return Object.fromEntries(
    ids.map((id) => {
      const [x, y, z] = layLandmarks[id]!;
      const [u, v] = [x - about[0], y - about[1]];
      return [id, [about[0] + cos * u - sin * v, about[1] + sin * u + cos * v, z]];
    }),
  );
};

const armOf = (side: 'left' | 'right'): readonly LandmarkId[] =>
  (Object.keys(layLandmarks) as LandmarkId[]).filter((id) =>
    new RegExp(
      `^(radiale|olecranon|stylion|palmCrease|metacarpale.|fingerBase|dactylion|elbow|wrist|middle.+al|middle.+ate)\\.${side}$`,
    ).test(id),
  );

/** Arms raised by as much to both sides. */
const withArmsAt = (degrees: number): MeasuredBody => {
  const landmarks = {
    ...layLandmarks,
    ...turned(layLandmarks['shoulder.left']!, degrees, armOf('left')),
    ...turned(layLandmarks['shoulder.right']!, -degrees, armOf('right')),
  };
  return { ...body, landmarks, posture: postureOf(landmarks) };
};

describe('postureOf', () => {
  it('is all nought of a body that stands, and null of nothing', () => {
    const { headTiltDeg, ...posture } = postureOf(layLandmarks);
    expect(headTiltDeg).toBeLessThan(3);
    expect({ ...posture, headTiltDeg: 0 }).toEqual(standingPosture);
    expect(postureOf({})).toEqual({
      trunkLeanDeg: null,
      headTiltDeg: null,
      armRaiseDeg: { left: null, right: null },
      armForwardDeg: { left: null, right: null },
      elbowBendDeg: { left: null, right: null },
      wristBendDeg: { left: null, right: null },
      hipBendDeg: { left: null, right: null },
      kneeBendDeg: { left: null, right: null },
    });
  });

  it('tells how far arms are raised and to where', () => {
    const { armRaiseDeg, armForwardDeg, elbowBendDeg } = withArmsAt(90).posture;
    for (const side of ['left', 'right'] as const) {
      expect(armRaiseDeg[side]).toBeCloseTo(90, 6);
      expect(armForwardDeg[side]).toBeCloseTo(0, 6);
      expect(elbowBendDeg[side]).toBeCloseTo(0, 4);
    }
    const reaching = postureOf({ ...layLandmarks, 'elbow.left': [armX, 1390, 282] });
    expect(reaching.armForwardDeg.left).toBeCloseTo(90, 6);
    expect(reaching.armRaiseDeg.left).toBeCloseTo(90, 6);
  });

  it('tells the bends of knee, hip and head, and a lean', () => {
    const posture = postureOf({
      ...layLandmarks,
      'knee.left': [92, 920, 432],
      'ankle.left': [92, 500, 432],
      'ectocanthus.left': [45, 1564, 62],
      'ectocanthus.right': [-45, 1564, 62],
    });
    expect(posture.hipBendDeg.left).toBeCloseTo(90, 6);
    expect(posture.kneeBendDeg.left).toBeCloseTo(90, 6);
    expect(posture.kneeBendDeg.right).toBeCloseTo(0, 4);
    expect(posture.headTiltDeg).toBeGreaterThan(40);
    const leaning = postureOf({
      'shoulder.left': [100, 100, 100],
      'shoulder.right': [-100, 100, 100],
      'hip.left': [80, 0, 0],
      'hip.right': [-80, 0, 0],
    });
    expect(leaning.trunkLeanDeg).toBeCloseTo(45, 6);
  });
});

describe('a posture that a measure’s definition does not hold in', () => {
  it('is the reason, with what was needed and found', () => {
    const raised = doing({ armRaiseDeg: both(90) });
    for (const measure of [acromialHeight, biacromialBreadth, acromionRadialeLength])
      expect(reasonOf(measure.take(raised, 'left'))).toMatchObject({
        code: 'posture',
        need: { angle: 'armRaiseDeg', atDeg: 0 },
        side: 'left',
        foundDeg: 90,
      });
    expect(reasonOf(stature.take(doing({ kneeBendDeg: { left: 0, right: 40 } })))).toMatchObject({
      code: 'posture',
      need: { angle: 'kneeBendDeg' },
      side: 'right',
      foundDeg: 40,
    });
    expect(reasonOf(stature.take(doing({ trunkLeanDeg: null })))).toMatchObject({
      code: 'posture',
      foundDeg: null,
    });
  });

  it('of one side does not spoil the other', () => {
    const one = doing({ armRaiseDeg: { left: 90, right: 0 } });
    expect(acromialHeight.take(one, 'left').isTaken).toBe(false);
    expect(acromialHeight.take(one, 'right').isTaken).toBe(true);
    expect(biacromialBreadth.take(one).isTaken).toBe(false);
  });

  it.each(measures.map((measure) => [measure.id, measure.posture] as const))(
    '%s: is not taken beyond what it bears, and is within',
    (id, needs) => {
      const measure = findMeasure(id)!;
      if (!measure.take(body).isTaken) return;
      for (const { angle, atDeg, withinDeg } of needs) {
        const at = (degrees: number): MeasuredBody =>
          doing({ [angle]: typeof body.posture[angle] === 'number' ? degrees : both(degrees) });
        expect(measure.take(at(atDeg + withinDeg * 0.98)).isTaken).toBe(true);
        expect(reasonOf(measure.take(at(atDeg + withinDeg + 31)))).toMatchObject({ code: 'posture' });
      }
    },
  );
});

describe('measures of other postures', () => {
  it('span is taken with the arms out, over curled hands as over flat ones', () => {
    const spread = withArmsAt(90);
    const reach = 2 * (armX + 1390 - 660);
    expect(mmOf(span, spread)).toBeCloseTo(reach, 6);
    expect(lengthTaken(span, spread).notes).toEqual([]);
    expect(valueOf(spanToStature.take(spread))).toBeCloseTo(reach / 1750, 9);
    const last = spread.landmarks['middleDistal.left']!;
    const curled = having(spread, { 'dactylion.left': [last[0], last[1] - 24, last[2]] });
    expect(mmOf(span, curled)).toBeCloseTo(reach, 6);
    const unknown = lacking(spread, 'middleDistal.left');
    expect(lengthTaken(span, unknown).notes).toEqual(['handTakenStraight']);
    expect(mmOf(span, unknown)).toBeCloseTo(reach, 6);
  });

  it('a hand has one length, flat or curled', () => {
    expect(mmOf(handLength, body, 'left')).toBeCloseTo(190, 9);
    const curled = having(body, {
      'middleIntermediate.left': [armX - 40, 752, 0],
      'middleDistal.left': [armX - 40, 780, 0],
      'dactylion.left': [armX - 16, 780, 0],
    });
    expect(lengthTaken(handLength, curled, 'left')).toMatchObject({ notes: ['alongBentHand'] });
    expect(mmOf(handLength, curled, 'left')).toBeCloseTo(190, 9);
    expect(mmOf(forearmHandLength, curled, 'left')).toBeCloseTo(1105 - 660, 9);
    expect(mmOf(dactylionHeight, curled, 'left')).toBeCloseTo(660, 9);
    expect(mmOf(handBreadth, curled, 'left')).toBeCloseTo(88, 9);
    const plain = lacking(body, 'middleDistal.left');
    expect(lengthTaken(handLength, plain, 'left').notes).toEqual(['handTakenStraight']);
    expect(mmOf(handLength, plain, 'left')).toBeCloseTo(190, 9);
    expect(mmOf(handLength, lacking(plain, 'wrist.left'), 'left')).toBeCloseTo(Math.hypot(190, 27), 9);
  });

  it('shoulder to elbow goes down to the bottom of the bent elbow', () => {
    const arm = (y: number, a: number): { readonly at: Vec3; readonly a: number; readonly b: number } => ({
      at: [armX, y, 0],
      a,
      b: a,
    });
    const forearm = tube(
      [0, 260].map((z) => ({ at: [armX, 1108, z], a: 40, b: 40 })),
      48,
      true,
    );
    const bent = having(
      { ...body, mesh: together(tube([arm(1108, 40), arm(1430, 45)]), forearm) },
      { 'wrist.left': [armX, 1108, 268], 'olecranon.left': [armX, 1080, 0] },
    );
    const posed = { ...bent, posture: postureOf(bent.landmarks) };
    expect(mmOf(shoulderElbowLength, posed, 'left')).toBeCloseTo(1432 - (1108 - 40), 3);
  });

  it('sitting height is over the seat of who sits, and stature less the legs of who stands', () => {
    const standing = lengthTaken(sittingHeight, body);
    expect(standing.notes).toEqual(['seatEstimated']);
    expect(standing.mm).toBeCloseTo(1750 - 835 + 0.0054 * 1750, 9);
    const lap = box([400, 150, 500], [-200, 820, -100]);
    const landmarks = {
      ...layLandmarks,
      'knee.left': [92, 920, 432],
      'knee.right': [-92, 920, 432],
    } as const;
    const sitting = { ...body, mesh: lap, landmarks, posture: postureOf(landmarks) };
    expect(lengthTaken(sittingHeight, sitting).notes).toEqual([]);
    expect(mmOf(sittingHeight, { ...sitting, mesh: finely(lap) })).toBeCloseTo(1750 - 820, 3);
    expect(reasonOf(sittingHeight.take(doing({ hipBendDeg: both(45) })))).toMatchObject({ code: 'posture' });
    expect(reasonOf(sittingHeight.take(lacking(body, 'crotch')))).toMatchObject({ landmarks: ['crotch'] });
  });

  it('a tilted head is measured along its own up', () => {
    const ids = (Object.keys(layLandmarks) as LandmarkId[]).filter((id) =>
      /^(vertex|menton|tragion|ectocanthus)/.test(id),
    );
    const nodding = having(body, turned([0, 1560, 0], 40, ids));
    const posed = { ...nodding, posture: postureOf(nodding.landmarks) };
    expect(posed.posture.headTiltDeg).toBeCloseTo(40, 0);
    const { mm, notes } = lengthTaken(headHeight, posed);
    expect(notes).toEqual(['alongTiltedHead']);
    expect(mm).toBeCloseTo(230, 0);
    expect(reasonOf(headHeight.take(lacking(posed, 'ectocanthus.left')))).toMatchObject({ code: 'posture' });
  });

  it('ratios have no number where either has none', () => {
    expect(valueOf(headsTall.take(body))).toBeCloseTo(1750 / 230, 9);
    expect(reasonOf(headsTall.take(lacking(body, 'menton')))).toMatchObject({ landmarks: ['menton'] });
    expect(reasonOf(headsTall.take(doing({ hipBendDeg: both(90) })))).toMatchObject({ code: 'posture' });
    expect(valueOf(cruralIndex.take(body, 'left'))).toBeCloseTo((491 - 73) / (901 - 491), 9);
    expect(reasonOf(headHeight.take(having(body, { vertex: [0, 1400, 0] })))).toMatchObject({
      code: 'landmarksContradict',
      landmarks: ['vertex', 'menton'],
    });
  });
});

/** A box with vertices all over it. */
function finely(mesh: MeasuredBody['mesh']): MeasuredBody['mesh'] {
  const { positions, indices } = mesh;
  const points: number[] = [];
  for (let i = 0; i < indices.length; i += 3)
    for (let u = 0; u <= 20; u++)
      for (let v = 0; v <= 20 - u; v++)
        for (let axis = 0; axis < 3; axis++) {
          const [a, b, c] = [0, 1, 2].map((corner) => positions[indices[i + corner]! * 3 + axis]!) as [
            number,
            number,
            number,
          ];
          points.push(a + ((b - a) * u) / 20 + ((c - a) * v) / 20);
        }
  return { positions: Float32Array.from(points), indices };
}
