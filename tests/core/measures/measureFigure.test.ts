import { describe, expect, it } from 'vitest';
import { measureGroups, groupOfMeasure } from '../../../src/core/measures/groupOfMeasure.ts';
import { measures } from '../../../src/core/measures/index.ts';
import {
  measureFigure,
  type FigureMeasure,
  type FigureToMeasure,
} from '../../../src/core/measures/measureFigure.ts';
import { nameOfPosture, type PostureName } from '../../../src/core/measures/nameOfPosture.ts';
import { standingPosture, type Posture } from '../../../src/core/measures/posture.ts';
import { layBody } from './layBody.ts';

const body = layBody();

const figure: FigureToMeasure = { body, deviations: {}, sources: {}, straight: null };

const taken = (result: FigureMeasure | undefined): Extract<FigureMeasure, { isTaken: true }> => {
  if (!result?.isTaken) throw new Error(`Not taken: ${JSON.stringify(result)}`);
  return result;
};

const wide: Posture = { ...standingPosture, armRaiseDeg: { left: 80, right: 80 } };

describe('measureFigure', () => {
  it('takes every measure of a standing body that its posture allows, paired ones on both sides', () => {
    const results = measureFigure(figure);
    const keys = measures.flatMap(({ id, isPaired }) => (isPaired ? [`${id}.left`, `${id}.right`] : [id]));
    expect(Object.keys(results).toSorted()).toEqual(keys.toSorted());
    const untaken = Object.entries(results).filter(([, { isTaken }]) => !isTaken);
    expect(untaken.map(([key]) => key)).toEqual([
      'shoulderElbowLength.left',
      'shoulderElbowLength.right',
      'span',
      'spanToStature',
    ]);
    for (const [, result] of untaken) expect(result).toMatchObject({ reason: { code: 'posture' } });
  });

  it('is exactly as sure as the landmarks of a height and of a length', () => {
    const deviations = { menton: 6, 'knee.left': 3, 'hip.left': 4 } as const;
    const results = measureFigure({ ...figure, deviations });
    // A height feels a third of its landmark's square, a length along the limb that of both of its ends.
    expect(taken(results['headHeight']).uncertainty).toBeCloseTo(6 / Math.sqrt(3), 6);
    expect(taken(results['thigh.left']).uncertainty).toBeCloseTo(5 / Math.sqrt(3), 1);
    expect(taken(results['thigh.right']).uncertainty).toBe(0);
  });

  it('grows with the landmarks’ uncertainty, of a girth not below what its cut misses', () => {
    const sure = taken(measureFigure(figure)['calfCircumference.left']);
    expect(sure.uncertainty).toBeCloseTo(0.005 * ('mm' in sure.taken ? sure.taken.mm : 0), 6);
  });

  it('comes from the least direct of its landmarks', () => {
    const sources = { vertex: 'surface', menton: 'user', 'hip.left': 'rig', 'knee.left': 'fit' } as const;
    const results = measureFigure({ ...figure, sources });
    expect(taken(results['headHeight']).source).toBe('surface');
    expect(taken(results['thigh.left']).source).toBe('fit');
  });

  it('takes what the posture spoils on the straightened body, without evidence, or says why not', () => {
    const spread = { ...body, posture: wide };
    const alone = measureFigure({ ...figure, body: spread })['acromialHeight.left'];
    expect(alone).toMatchObject({ isTaken: false, reason: { code: 'posture' } });
    const straight = { standing: body, special: [], deviations: { 'acromion.left': 3 } } as const;
    const results = measureFigure({ ...figure, body: spread, straight });
    const height = taken(results['acromialHeight.left']);
    expect(height.source).toBe('straightened');
    expect(height.taken.evidence).toEqual([]);
    expect('mm' in height.taken && height.taken.mm).toBeCloseTo(1432, 3);
  });

  it('divides a straightened measure by one of the figure itself, which is the surer', () => {
    const stooped = { ...body, posture: { ...standingPosture, trunkLeanDeg: 40 } };
    // A body that was fitted with a chin that hangs too low.
    const [x, y, z] = body.landmarks.menton!;
    const fitted = { ...body, landmarks: { ...body.landmarks, menton: [x, y - 30, z] as const } };
    const straight = { standing: fitted, special: [], deviations: {} } as const;
    const results = measureFigure({ ...figure, body: stooped, straight });
    const [heads, stature, head] = ['headsTall', 'stature', 'headHeight'].map((key) => {
      const each = taken(results[key]);
      return 'mm' in each.taken ? each.taken.mm : each.taken.value;
    });
    expect(taken(results['stature']).source).toBe('segments');
    expect(taken(results['headsTall']).source).toBe('segments');
    expect(heads).toBeCloseTo(stature! / head!, 9);
    expect(taken(results['headHeight']).source).not.toBe('straightened');
  });
});

it.each<readonly [PostureName, Partial<Posture>]>([
  ['standing, arms at the sides', {}],
  ['standing, A-pose', { armRaiseDeg: { left: 45, right: 45 } }],
  ['standing, T-pose', { armRaiseDeg: { left: 88, right: 91 } }],
  ['standing, arms raised', { armRaiseDeg: { left: 150, right: 160 } }],
  ['standing', { armRaiseDeg: { left: 10, right: 150 } }],
  ['walking', { hipBendDeg: { left: 25, right: 12 } }],
  ['lunging', { hipBendDeg: { left: 60, right: 5 }, kneeBendDeg: { left: 60, right: 10 } }],
  ['sitting', { hipBendDeg: { left: 85, right: 88 }, kneeBendDeg: { left: 85, right: 90 } }],
  ['kneeling', { hipBendDeg: { left: 10, right: 10 }, kneeBendDeg: { left: 95, right: 95 } }],
  ['bent or lying', { trunkLeanDeg: 80 }],
  ['not known', { trunkLeanDeg: null }],
])('a posture is called %s', (name, change) => {
  expect(nameOfPosture({ ...standingPosture, ...change })).toBe(name);
});

it('every measure is in a group, and every group has some', () => {
  const used = new Set(measures.map(groupOfMeasure));
  expect([...used].toSorted()).toEqual(measureGroups.toSorted());
});
