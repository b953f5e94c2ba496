import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPopulation, populations } from '../../../../src/core/populations/index.ts';
import { expect as expectMeasure } from '../../../../src/core/populations/surface/expect.ts';
import { findNorm } from '../../../../src/core/populations/surface/findNorm.ts';
import {
  percentileOfScore,
  scoreOfPercentile,
} from '../../../../src/core/populations/surface/normalDistribution.ts';
import { percentileOf } from '../../../../src/core/populations/surface/percentileOf.ts';
import { surfaceMeasures } from '../../../../src/core/populations/surface/surfaceMeasures.ts';
import { publishedPercentiles } from '../../../../src/core/populations/surface/surfaceNorm.ts';
import { valueAt } from '../../../../src/core/populations/surface/valueAt.ts';
import { zOf } from '../../../../src/core/populations/surface/zOf.ts';
import { messages } from '../../../../src/ui/messages/en.ts';

const population = fc.constantFrom('ansur2-men' as const, 'ansur2-women' as const);
const measure = fc.constantFrom(...surfaceMeasures.map(({ id }) => id));
const besidesStature = measure.filter((id) => id !== 'stature');
const percentile = fc.double({ min: 0.01, max: 99.99, noNaN: true });
const stature = fc.double({ min: 1450, max: 2000, noNaN: true });

describe('the normal distribution', () => {
  it.each([
    [0, 50],
    [1, 84.1344746068543],
    [-1.959963984540054, 2.5],
    [2.326347874040841, 99],
    [-5, 2.866515718791939e-5],
    [-7.5, 3.190891672910889e-12],
    [-40, 0],
    [40, 100],
  ])('has below %f SD %f %%', (score, percent) => {
    expect(Math.abs(percentileOfScore(score) - percent)).toBeLessThan(1e-11);
  });

  it('gives back the score of a percentile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 100 - 1e-9, noNaN: true }), (percent) => {
        expect(Math.abs(percentileOfScore(scoreOfPercentile(percent)!) - percent)).toBeLessThan(1e-11);
      }),
    );
  });

  it.each([0, 100, -1, 101, Number.NaN, Number.POSITIVE_INFINITY])('has no score at %f %%', (percent) => {
    expect(scoreOfPercentile(percent)).toBeNull();
  });
});

describe('percentileOf and valueAt', () => {
  it('agree with the published percentiles', () => {
    for (const { id } of populations)
      for (const { id: each } of surfaceMeasures) {
        const values = publishedPercentiles.map((percent) => valueAt(each, id, percent));
        const published = findNorm(each, id)?.percentiles ?? publishedPercentiles.map(() => null);
        const isNear = values.map(
          (value, i) => value === published[i] || Math.abs(value! - published[i]!) < 1e-9,
        );
        expect(isNear).not.toContain(false);
      }
  });

  it('give each other back among all people', () => {
    fc.assert(
      fc.property(measure, population, percentile, (id, people, percent) => {
        const back = percentileOf(id, people, valueAt(id, people, percent)!)!;
        expect(Math.abs(back - percent)).toBeLessThan(1e-7);
      }),
    );
  });

  it('give each other back among people of one stature', () => {
    fc.assert(
      fc.property(besidesStature, population, percentile, stature, (id, people, percent, mm) => {
        const back = percentileOf(id, people, valueAt(id, people, percent, mm)!, mm)!;
        expect(Math.abs(back - percent)).toBeLessThan(1e-7);
      }),
    );
  });

  it('rise together, among all people and far beyond the published', () => {
    const apart = fc.tuple(percentile, percentile).filter(([a, b]) => b - a > 1e-6);
    fc.assert(
      fc.property(measure, population, apart, (id, people, [low, high]) => {
        expect(valueAt(id, people, low)!).toBeLessThan(valueAt(id, people, high)!);
      }),
    );
    expect(valueAt('stature', 'ansur2-men', 0.1)).toBeCloseTo(1601.6 - (3.0902 - 2.3263) * 68.55, 1);
    expect(percentileOf('stature', 'ansur2-men', 2200)).toBeGreaterThan(99.99);
    expect(percentileOf('stature', 'ansur2-men', 1755)).toBeCloseTo(50, 9);
  });

  it('say nothing of what has no spread, no number or no measure', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(percentileOf('span', 'ansur2-men', value)).toBeNull();
      expect(percentileOf('span', 'ansur2-men', 1800, value)).toBeNull();
      expect(valueAt('span', 'ansur2-men', value)).toBeNull();
      expect(valueAt('span', 'ansur2-men', 50, value)).toBeNull();
    }
    expect(valueAt('span', 'ansur2-men', 0)).toBeNull();
    expect(valueAt('span', 'ansur2-men', 100)).toBeNull();
    expect(valueAt('span', 'ansur2-men', 50, 0)).toBeNull();
    expect(percentileOf('stature', 'ansur2-men', 1755, 1755)).toBeNull();
    expect(valueAt('stature', 'ansur2-men', 5, 1700)).toBe(1700);
    expect(percentileOf('span', 'cdc-boys-7', 1200)).toBeNull();
    expect(valueAt('span', 'cdc-boys-7', 50)).toBeNull();
    expect(percentileOf('headCircumference', 'cdc-boys-7', 520)).toBeNull();
    expect(valueAt('headHeight', 'cdc-boys-7', 50, 1200)).toBeNull();
  });
});

describe('zOf', () => {
  it('counts SDs from the mean, and from the line at a stature', () => {
    fc.assert(
      fc.property(
        besidesStature,
        population,
        fc.double({ min: -4, max: 4, noNaN: true }),
        stature,
        (id, people, z, mm) => {
          const norm = findNorm(id, people)!;
          expect(zOf(id, people, norm.mean + z * norm.sd!)).toBeCloseTo(z, 9);
          const { mean, sd } = expectMeasure(id, people, mm)!;
          expect(zOf(id, people, mean + z * sd!, mm)).toBeCloseTo(z, 9);
          expect(percentileOf(id, people, mean + z * sd!, mm)).toBeCloseTo(percentileOfScore(z), 7);
        },
      ),
    );
  });

  it('is near the percentile among all people, who are a little skewed', () => {
    fc.assert(
      fc.property(measure, population, fc.double({ min: -3, max: 3, noNaN: true }), (id, people, z) => {
        const norm = findNorm(id, people)!;
        const percent = percentileOf(id, people, norm.mean + z * norm.sd!)!;
        expect(Math.abs(percent - percentileOfScore(z))).toBeLessThan(7);
      }),
    );
  });

  it('is null where nothing is left to spread or to compare', () => {
    expect(zOf('stature', 'ansur2-women', 1600)).toBeCloseTo((1600 - 1628.47) / 64.2, 12);
    expect(zOf('stature', 'ansur2-women', 1600, 1600)).toBeNull();
    expect(zOf('stature', 'ansur2-women', Number.NaN)).toBeNull();
    expect(zOf('span', 'ansur2-women', 1600, -1)).toBeNull();
    expect(zOf('headHeight', 'cdc-girls-7', 200)).toBeNull();
    expect(zOf('waistDepth', 'cdc-girls-7', 200)).toBeNull();
  });
});

describe('expect', () => {
  it('goes through the means of the population', () => {
    fc.assert(
      fc.property(measure, population, (id, people) => {
        const { mean, unit } = findNorm(id, people)!;
        const expected = expectMeasure(id, people, findPopulation(people)!.statureMm.mean)!;
        expect(Math.abs(expected.mean - mean)).toBeLessThan(unit === 'ratio' ? 1e-4 : 0.05);
      }),
    );
  });

  it('has the band between the 5th and the 95th percentile at a stature', () => {
    fc.assert(
      fc.property(measure, population, stature, (id, people, mm) => {
        const { band } = expectMeasure(id, people, mm)!;
        expect(band!.p5).toBeCloseTo(valueAt(id, people, 5, mm)!, 9);
        expect(band!.p95).toBeCloseTo(valueAt(id, people, 95, mm)!, 9);
      }),
    );
  });

  it('is the published regression', () => {
    const crotch = expectMeasure('crotchHeight', 'ansur2-men', 1900)!;
    expect(crotch.mean).toBeGreaterThan(845.9);
    expect(crotch.sd).toBeCloseTo(23.9, 1);
    expect(crotch).toMatchObject({ uncertainty: 0, notes: [] });
    const head = expectMeasure('headHeight', 'ansur2-women', 1700)!;
    expect(head.mean).toBeCloseTo(0.133 * 1700, 9);
    expect(head).toMatchObject({ uncertainty: 6, notes: ['derived'] });
  });

  it('says what to keep in mind, in sentences that are there', () => {
    const notesOf = (...asked: Parameters<typeof expectMeasure>) => expectMeasure(...asked)!.notes;
    expect(notesOf('waistCircumference', 'ansur2-men', 1755)).toEqual(['follows-weight']);
    expect(notesOf('weight', 'ansur2-women', 1626)).toEqual(['follows-weight']);
    expect(notesOf('waistBreadth', 'ansur2-men', 2100)).toEqual(['follows-weight', 'beyond-survey']);
    expect(notesOf('headCircumference', 'cdc-boys-7', 1218)).toEqual(['not-by-stature', 'no-spread']);
    expect(notesOf('headHeight', 'cdc-boys-7', 1218)).toEqual(['derived', 'no-spread']);
    for (const note of notesOf('waistBreadth', 'ansur2-men', 2100))
      expect(messages.populations.notes[note].length).toBeGreaterThan(20);
  });

  it('keeps the bands of breadths and girths wider than those of heights', () => {
    const width = (id: Parameters<typeof expectMeasure>[0]): number => {
      const { band, mean } = expectMeasure(id, 'ansur2-men', 1755)!;
      return (band!.p95 - band!.p5) / mean;
    };
    expect(width('waistCircumference')).toBeGreaterThan(0.3);
    expect(width('cervicaleHeight')).toBeLessThan(0.03);
  });

  it('is null for what is not known or no stature', () => {
    expect(expectMeasure('waistCircumference', 'cdc-girls-10', 1380)).toBeNull();
    for (const mm of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(expectMeasure('span', 'ansur2-men', mm)).toBeNull();
    // The line of weight is below nothing at the stature of a small child.
    expect(expectMeasure('weight', 'ansur2-men', 800)).toBeNull();
  });
});
