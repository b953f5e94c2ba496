import { describe, expect, it } from 'vitest';
import type { Deviation } from '../../../src/core/comparison/deviation.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';
import { chartAxis } from '../../../src/ui/proportions/chartAxis.ts';
import { chartRows, sorted } from '../../../src/ui/proportions/sortDeviations.ts';

/** A deviation of so many mm at 1:10 of people who differ by ±10 mm life-size. */
function deviation(key: string, atScaleMm: number, change: Partial<Deviation> = {}): Deviation {
  const delta = atScaleMm * 10;
  return {
    key,
    measure: findMeasure(key.split('.')[0]!)!,
    measured: 200 + delta,
    expected: { mean: 200, sd: 6, band: { low: 190, high: 210 }, uncertainty: 0, notes: [] },
    delta,
    deltaModelledMm: delta,
    deltaAtScaleMm: atScaleMm,
    percent: delta / 2,
    z: delta / 6,
    percentile: 50,
    uncertainty: 1,
    limits: null,
    verdict: 'within',
    isVisible: true,
    ...change,
  };
}

describe('the axis of the chart', () => {
  it('holds nine tenths of the bars, with round steps as far to both sides', () => {
    const bars = [0.1, -0.2, 0.4, 0.5, -0.6, 0.7, 1, -2, 3.7, 50].map((mm, i) =>
      deviation(`k${i}`, mm, { measure: findMeasure('handLength')! }),
    );
    const { endMm, ticks } = chartAxis(bars, 10);
    expect(endMm).toBeGreaterThanOrEqual(3.7);
    expect(endMm).toBeLessThan(10);
    expect(ticks).toEqual(
      ticks
        .map((tick) => -tick)
        .toReversed()
        .map((tick) => tick + 0),
    );
    expect(ticks).toContain(0);
  });

  it('holds half of the bands where nothing is off, and is there for nothing at all', () => {
    expect(chartAxis([deviation('handLength.left', 0)], 10).endMm).toBeGreaterThanOrEqual(1);
    expect(chartAxis([], 10).endMm).toBeGreaterThan(0);
  });
});

describe('the rows of the chart', () => {
  it('say both sides as one where they are said alike, by the one that is farther off', () => {
    const rows = chartRows([
      deviation('handLength.left', 1, { verdict: 'notable' }),
      deviation('handLength.right', 1.2, { verdict: 'notable' }),
      deviation('footLength.left', 1, { verdict: 'notable' }),
      deviation('footLength.right', -1, { verdict: 'notable' }),
      deviation('calfCircumference.left', 0.2),
      deviation('calfCircumference.right', 2, { verdict: 'outside' }),
      deviation('headBreadth', 0),
    ]);
    expect(rows.map(({ deviation: { key }, isBoth }) => `${key}${isBoth ? ' both' : ''}`)).toEqual([
      'handLength.right both',
      'footLength.left',
      'footLength.right',
      'calfCircumference.left',
      'calfCircumference.right',
      'headBreadth',
    ]);
  });

  it('of equal sides are one', () => {
    const rows = chartRows([deviation('handLength.left', 1), deviation('handLength.right', 1)]);
    expect(rows).toHaveLength(1);
  });

  it('come worst first, what cannot be told last, or from head to foot', () => {
    const some = [
      deviation('footLength.left', 0.1),
      deviation('handLength.left', 9, { verdict: 'cannot tell' }),
      deviation('headBreadth', 1, { verdict: 'notable' }),
      deviation('calfCircumference.left', 3, { verdict: 'outside' }),
    ];
    const keys = (order: Parameters<typeof sorted>[1]) =>
      sorted(some, order).map(({ key }) => key.split('.')[0]);
    expect(keys('worst')).toEqual(['calfCircumference', 'headBreadth', 'footLength', 'handLength']);
    expect(keys('body')).toEqual(['headBreadth', 'handLength', 'calfCircumference', 'footLength']);
    expect(keys('percent')[0]).toBe('handLength');
  });
});
