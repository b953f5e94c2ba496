import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameContent } from '../../src/scene/camera/framing.ts';

const none = { left: 0, right: 0, top: 0, bottom: 0 };
const man = { leftMm: -400, rightMm: 400, bottomMm: 0, topMm: 1800 };

describe('frameContent', () => {
  it('fills the height when the pane is wide', () => {
    expect(frameContent(man, none, { width: 1800, height: 900 })).toEqual({
      heightMm: 1800,
      middleXMm: 0,
      middleYMm: 900,
    });
  });

  it('fills the width when the pane is narrow', () => {
    expect(frameContent(man, none, { width: 200, height: 900 }).heightMm).toBe(3600);
  });

  it('gives the content most of a pane that is too narrow for its margins', () => {
    const margins = { ...none, left: 300, right: 300 };
    const { heightMm } = frameContent(man, margins, { width: 400, height: 900 });
    expect(800 / (heightMm / 900)).toBeCloseTo(240);
  });

  it('puts all content inside the margins of any pane that has room for them', () => {
    const px = fc.integer({ min: 0, max: 150 });
    // The content gets 60 % of a pane at least; from 750 px on the largest margins leave it more.
    const side = fc.integer({ min: 750, max: 2000 });
    fc.assert(
      fc.property(
        fc.record({ left: px, right: px, top: px, bottom: px }),
        side,
        side,
        (margins, width, height) => {
          const framing = frameContent(man, margins, { width, height });
          const mmPerPx = framing.heightMm / height;
          const xOf = (mm: number) => width / 2 + (mm - framing.middleXMm) / mmPerPx;
          const yOf = (mm: number) => height / 2 + (mm - framing.middleYMm) / mmPerPx;
          expect(xOf(man.leftMm)).toBeGreaterThan(margins.left - 1e-6);
          expect(xOf(man.rightMm)).toBeLessThan(width - margins.right + 1e-6);
          expect(yOf(man.bottomMm)).toBeGreaterThan(margins.bottom - 1e-6);
          expect(yOf(man.topMm)).toBeLessThan(height - margins.top + 1e-6);
        },
      ),
    );
  });
});
