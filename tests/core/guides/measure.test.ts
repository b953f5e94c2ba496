import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreLine } from '../../../src/core/guides/centreLine.ts';
import { extent } from '../../../src/core/guides/extent.ts';
import type { GuideContext } from '../../../src/core/guides/guide.ts';
import { oneTwoFive } from '../../../src/core/guides/oneTwoFive.ts';
import { ruler } from '../../../src/core/guides/ruler.ts';
import { rulerTopMm, ticksOf, ticksTo } from '../../../src/core/guides/ticks.ts';
import { heroicMiniature, manAtTwelve } from './contexts.ts';

const isOneTwoFive = (step: number) => /^[125]e/.test(step.toExponential());

const zoomed: fc.Arbitrary<GuideContext> = fc
  .record({
    statureMm: fc.double({ min: 500, max: 2300, noNaN: true }),
    scaleN: fc.double({ min: 1, max: 300, noNaN: true }),
    mmPerPx: fc.double({ min: 0.001, max: 100, noNaN: true }),
    readout: fc.constantFrom('atScale', 'lifeSize'),
  })
  .map((change) => ({ ...manAtTwelve, ...change, tallestMm: change.statureMm }));

describe('oneTwoFive', () => {
  it('gives the smallest step that is not below', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (atLeast) => {
        const step = oneTwoFive(atLeast);
        expect(isOneTwoFive(step)).toBe(true);
        expect(step / atLeast).toBeGreaterThan(1 - 1e-8);
        expect(step / atLeast).toBeLessThanOrEqual(2.5);
      }),
    );
  });

  it.each([0.001, 0.05, 1, 2, 500, 1000])('keeps %f, which is one', (step) =>
    expect(oneTwoFive(step)).toBe(step),
  );
});

describe('the rulers’ ticks', () => {
  it('are as in the drawn screen: 1, 5 and 10 mm', () =>
    expect(ticksOf(manAtTwelve)).toEqual({ minorMm: 1, middleMm: 5, figureMm: 10 }));

  it('step by 1, 2, 5 and nest at every zoom', () => {
    fc.assert(
      fc.property(zoomed, (context) => {
        const { minorMm, middleMm, figureMm } = ticksOf(context);
        expect(isOneTwoFive(minorMm) && isOneTwoFive(figureMm)).toBe(true);
        for (const ratio of [middleMm / minorMm, figureMm / middleMm]) {
          expect(ratio).toBeCloseTo(Math.round(ratio), 9);
        }
        const pxPerMm = (context.readout === 'atScale' ? context.scaleN : 1) / context.mmPerPx;
        expect(minorMm * pxPerMm).toBeGreaterThan(4 - 1e-6);
        expect(figureMm * pxPerMm).toBeGreaterThan(32 - 1e-6);
      }),
    );
  });

  it('are whole steps from zero to the end', () => {
    const ticks = ticksTo(150, ticksOf(manAtTwelve));
    expect(ticks).toHaveLength(151);
    expect(ticks.filter(({ rank }) => rank === 'figure').map(({ mm }) => mm)).toEqual(
      Array.from({ length: 16 }, (_, index) => index * 10),
    );
    expect(ticks.filter(({ rank }) => rank === 'middle')).toHaveLength(15);
  });
});

describe('Ruler', () => {
  it('stands from the sole to the tick above the crown, with figures and the unit', () => {
    expect(rulerTopMm(manAtTwelve)).toBeCloseTo(150 * 12, 9);
    expect(rulerTopMm({ ...manAtTwelve, tallestMm: 1900 })).toBeCloseTo(160 * 12, 9);
    const { labels } = ruler.draw(manAtTwelve);
    const upright = labels.filter(({ at }) => at[0] === -878).map(({ text }) => text);
    expect(upright).toEqual(['mm', ...Array.from({ length: 16 }, (_, index) => String(index * 10))]);
  });

  it('reaches as high as the crown and never a figure beyond it', () => {
    fc.assert(
      fc.property(zoomed, (context) => {
        const lifePerMm = context.readout === 'atScale' ? context.scaleN : 1;
        const beyond = rulerTopMm(context) - context.statureMm;
        expect(beyond).toBeGreaterThan(-1e-6);
        expect(beyond).toBeLessThan(ticksOf(context).middleMm * lifePerMm + 1e-6);
      }),
    );
  });

  it('ends on the ground before the names that stand beside it', () => {
    const columns = { ...manAtTwelve.columns, lineEnd: 300 };
    const { lines } = ruler.draw({ ...manAtTwelve, columns });
    const onGround = lines.filter(({ from }) => from[1] === 0).map(({ from }) => from[0]);
    expect(Math.max(...onGround)).toBeLessThanOrEqual(300);
  });

  it('lies along the ground below the base, counting both ways from the axis', () => {
    const { labels, lines } = ruler.draw(heroicMiniature);
    const ground = -heroicMiniature.baseHeightMm;
    const figures = labels.filter(({ at, text }) => at[1] === ground && text !== 'mm');
    for (const { at, text } of figures) {
      expect(Math.abs(at[0]) / heroicMiniature.scaleN).toBeCloseTo(Number(text), 9);
    }
    const xs = lines.filter(({ from }) => from[1] === ground).map(({ from }) => from[0]);
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(700);
    expect(Math.min(...xs)).toBeCloseTo(-Math.max(...xs), 9);
  });
});

describe('Extent', () => {
  it('gives height, width and depth at scale with their unit', () => {
    expect(extent.draw(manAtTwelve).labels.map(({ text }) => text)).toEqual([
      'Height 147.3\u202fmm',
      'Width 70.0\u202fmm',
      'Depth 27.5\u202fmm',
    ]);
  });

  it('draws lines as long as it says, outside the figure', () => {
    const { lines } = extent.draw(heroicMiniature);
    const spans = lines.map(({ from, to }) => Math.hypot(...from.map((value, axis) => value - to[axis]!)));
    for (const mm of [1900, 1300, 650]) expect(spans.some((span) => Math.abs(span - mm) < 1e-9)).toBe(true);
    expect(lines.every(({ from, space }) => (space === 'body' ? from[1] > 1900 : from[0] > 700))).toBe(true);
  });
});

describe('Centre line', () => {
  it('is a plumb line from the ground over the crown, in the plane x = 0', () => {
    const { lines, planes } = centreLine.draw(heroicMiniature);
    expect(lines[0]!.from).toEqual([0, -heroicMiniature.baseHeightMm, 0]);
    expect(lines[0]!.to[1]).toBeGreaterThan(1900);
    expect(planes[0]!.corners.every(([x]) => x === 0)).toBe(true);
  });
});
