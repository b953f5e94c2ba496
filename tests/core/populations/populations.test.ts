import { describe, expect, it } from 'vitest';
import { findPopulation, populations } from '../../../src/core/populations/index.ts';
import { resolveStature } from '../../../src/core/populations/resolveStature.ts';

describe('populations', () => {
  it('have ids and labels of their own, a source and limits', () => {
    expect(new Set(populations.map(({ id }) => id)).size).toBe(populations.length);
    expect(new Set(populations.map(({ label }) => label)).size).toBe(populations.length);
    for (const { source, limits } of populations) {
      expect(source.length).toBeGreaterThan(10);
      expect(limits.length).toBeGreaterThan(10);
    }
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

  it('give the stature that a choice names', () => {
    expect(resolveStature(null)).toBeNull();
    expect(resolveStature({ kind: 'mm', mm: 1800 })).toBe(1800);
    expect(resolveStature({ kind: 'population', population: 'ansur-women' })).toBe(1626);
    expect(resolveStature({ kind: 'population', population: 'nobody' })).toBeNull();
  });
});
