import { describe, expect, it } from 'vitest';
import { findPopulation, populations } from '../../../src/core/populations/index.ts';
import { resolveStature } from '../../../src/core/populations/resolveStature.ts';

describe('populations', () => {
  it('have ids and labels of their own, and say who was measured, when, and whom they do not speak for', () => {
    expect(new Set(populations.map(({ id }) => id)).size).toBe(populations.length);
    expect(new Set(populations.map(({ label }) => label)).size).toBe(populations.length);
    for (const { who, when, limits, source, citation } of populations) {
      expect(when).toMatch(/\d{4} to .*\d{4}/);
      for (const text of [who, limits, source, citation]) expect(text.length).toBeGreaterThan(10);
    }
  });

  it('count the soldiers of ANSUR II', () => {
    expect(findPopulation('ansur2-men')).toMatchObject({ sex: 'male', ageYears: null, count: 4082 });
    expect(findPopulation('ansur2-women')).toMatchObject({ sex: 'female', ageYears: null, count: 1986 });
    expect(findPopulation('ansur-men')).toBeNull();
  });

  it.each(populations.map((population) => [population.id, population.statureMm] as const))(
    '%s has percentiles in order and as far from the median as its SD says',
    (_, { mean, sd, p5, p50, p95 }) => {
      expect(p5).toBeLessThan(p50);
      expect(p50).toBeLessThan(p95);
      expect(Math.abs(mean - p50)).toBeLessThan(sd / 10);
      expect((p95 - p5) / (2 * 1.645 * sd)).toBeCloseTo(1, 1);
    },
  );

  it('grow with age', () => {
    for (const sex of ['boys', 'girls']) {
      const medians = Array.from(
        { length: 17 },
        (_, index) => findPopulation(`cdc-${sex}-${index + 1}`)!.statureMm.p50,
      );
      expect(medians).toEqual([...medians].sort((a, b) => a - b));
    }
  });

  it.each([
    ['cdc-boys-1', 'male', 1, 755, 29],
    ['cdc-girls-4', 'female', 4, 1008, 44],
    ['cdc-boys-12', 'male', 12, 1491, 74],
    ['cdc-girls-17', 'female', 17, 1629, 65],
  ] as const)('%s has the stature of the charts', (id, sex, ageYears, p50, sd) => {
    expect(findPopulation(id)).toMatchObject({ sex, ageYears, statureMm: { p50, sd } });
  });

  it('give the stature that a choice names', () => {
    expect(resolveStature(null)).toBeNull();
    expect(resolveStature({ kind: 'mm', mm: 1800 })).toBe(1800);
    expect(resolveStature({ kind: 'population', population: 'ansur2-women' })).toBe(1626);
    expect(resolveStature({ kind: 'population', population: 'nobody' })).toBeNull();
  });
});
