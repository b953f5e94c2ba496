import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScaleBar } from '../../../src/ui/stage/chooseScaleBar.ts';

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('chooseScaleBar', () => {
  it('is true: so many pixels of so many mm each', () => {
    // 4.7 px per mm at 1:12, as the figure stands in a single pane.
    const bar = chooseScaleBar(12 / 4.7, 12, 1, 120)!;
    expect(bar.atScaleMm).toBe(20);
    expect(bar.lifeSizeMm).toBe(240);
    expect(bar.widthPx).toBeCloseTo(94, 9);
  });

  it('counts in the figure that is drawn larger than life', () => {
    const plain = chooseScaleBar(1, 1, 1, 100)!;
    const twice = chooseScaleBar(1, 1, 2, 100)!;
    expect(plain).toEqual({ widthPx: 100, atScaleMm: 100, lifeSizeMm: 100 });
    expect(twice).toEqual({ widthPx: 100, atScaleMm: 50, lifeSizeMm: 50 });
  });

  it('is round, fits, and is never short, at every zoom', () => {
    fc.assert(
      fc.property(positive(1e-4, 1e4), positive(1, 300), positive(0.05, 20), (mmPerPx, scaleN, factor) => {
        const bar = chooseScaleBar(mmPerPx, scaleN, factor, 120)!;
        expect(bar.atScaleMm.toExponential()).toMatch(/^[125]e/);
        expect(bar.widthPx).toBeLessThanOrEqual(120 * (1 + 1e-8));
        expect(bar.widthPx).toBeGreaterThanOrEqual(48 * (1 - 1e-8));
        expect((bar.widthPx * mmPerPx) / factor).toBeCloseTo(bar.lifeSizeMm, 6);
      }),
    );
  });

  it('is null where nothing can be said', () => {
    expect(chooseScaleBar(0, 12, 1, 120)).toBeNull();
    expect(chooseScaleBar(Number.NaN, 12, 1, 120)).toBeNull();
    expect(chooseScaleBar(1, Infinity, 1, 120)).toBeNull();
  });
});
