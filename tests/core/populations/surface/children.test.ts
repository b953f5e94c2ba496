import { describe, expect, it } from 'vitest';
import { populations } from '../../../../src/core/populations/index.ts';
import { childGrowthAt } from '../../../../src/core/populations/surface/childGrowth.ts';
import { expect as expectMeasure } from '../../../../src/core/populations/surface/expect.ts';
import { findNorm } from '../../../../src/core/populations/surface/findNorm.ts';
import { surfaceMeasures } from '../../../../src/core/populations/surface/surfaceMeasures.ts';

const children = populations.filter(({ ageYears }) => ageYears !== null);

describe('children', () => {
  it.each(children.map((each) => [each.id, each] as const))('%s have the stature of the list', (id, each) => {
    expect(findNorm('stature', id)).toMatchObject({ mean: each.statureMm.p50, sd: each.statureMm.sd });
    expect(findNorm('stature', id)!.percentiles![1]).toBeCloseTo(each.statureMm.p5, 1);
    expect(findNorm('stature', id)!.percentiles![5]).toBeCloseTo(each.statureMm.p95, 1);
  });

  it.each(children.map(({ id }) => id))('%s have four measures and no more', (id) => {
    const known = surfaceMeasures.filter((measure) => findNorm(measure.id, id)).map((measure) => measure.id);
    expect(known.toSorted()).toEqual(['headCircumference', 'headHeight', 'sittingHeight', 'stature']);
  });

  it('sit by the ratio of Dutch children', () => {
    const norm = findNorm('sittingHeight', 'cdc-boys-7')!;
    expect(norm).toMatchObject({ basis: 'derived', ratioToStature: { mean: 0.5359 } });
    expect(norm.mean).toBeCloseTo(0.5359 * 1218, 6);
    expect(norm.ratioToStature!.sd).toBeCloseTo(0.5359 * 0.0289, 9);
    expect(norm.citation).toContain('Fredriks');
    const tall = expectMeasure('sittingHeight', 'cdc-boys-7', 1300)!;
    expect(tall.mean).toBeCloseTo(0.5359 * 1300, 6);
    expect(tall.sd).toBeLessThan(norm.sd!);
  });

  it('have heads by median and by rule, without a spread', () => {
    expect(findNorm('headCircumference', 'cdc-girls-10')).toMatchObject({
      mean: 527,
      sd: null,
      percentiles: null,
    });
    const head = findNorm('headHeight', 'cdc-boys-8')!;
    expect(head).toMatchObject({ basis: 'derived', sd: null });
    expect(head.mean).toBeCloseTo(1279 / 6.25, 9);
    expect(head.mean + head.uncertainty).toBeCloseTo(1279 / (6.25 - 0.3), -1);
  });
});

describe('childGrowthAt', () => {
  it.each([
    ['male', 0, 500, 0.692, 357, 4],
    ['female', 0.5, 653, 0.6716, 429, 4.25],
    ['male', 6, 1154, 0.5406, 517, 6],
    ['female', 12, 1512, 0.5161, 538, 7],
    ['male', 20, 1768, 0.516, 576, 7.5],
  ] as const)('%s of %f years are as in the tables', (sex, age, statureMm, ratio, headMm, heads) => {
    expect(childGrowthAt(sex, age)).toMatchObject({
      statureMm: { median: statureMm },
      sittingHeightRatio: { median: ratio },
      headCircumferenceMm: headMm,
      headsTall: heads,
    });
  });

  it('is linear between the ages of the tables', () => {
    const { statureMm, sittingHeightRatio, headCircumferenceMm, headsTall } = childGrowthAt('female', 7.5)!;
    expect(statureMm.median).toBeCloseTo((1215 + 1276) / 2, 9);
    expect(statureMm.sd).toBeCloseTo((55 + 59) / 2, 9);
    expect(sittingHeightRatio.median).toBeCloseTo((0.5357 + 0.5306) / 2, 9);
    expect(headCircumferenceMm).toBeCloseTo((512 + 516) / 2, 9);
    expect(headsTall).toBeCloseTo(6 + (0.25 * 1.5) / 2, 9);
  });

  it.each([-1, 20.5, Number.NaN])('is null at %f years', (age) => {
    expect(childGrowthAt('male', age)).toBeNull();
  });
});
