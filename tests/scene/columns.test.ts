import { describe, expect, it } from 'vitest';
import { columnsFor, marginsFor, type PaneRange } from '../../src/scene/guides/columns.ts';

const alone = { isRow: false, hasCompany: false };

/** A pane of a phone whose figure reaches nearly to both edges. */
const phone: PaneRange = {
  widthPx: 390,
  mmPerPx: 5,
  visible: [-975, 975],
  reach: [-800, 800],
  hasCompany: false,
  isMapped: false,
};

describe('the columns beside a figure', () => {
  it('leave the values their room at the edge, and a map’s legend its own', () => {
    const pxBehind = (isMapped: boolean): number =>
      (phone.visible[1] - columnsFor({ ...phone, isMapped }, false).lineEnd) / phone.mmPerPx;
    expect(pxBehind(false)).toBeCloseTo(106 + 8, 9);
    // Its figures begin at the lines' end, and bar and histogram end 122 px farther right.
    expect(pxBehind(true)).toBeCloseTo(122 + 8, 9);
  });

  it('keep the figure away from a map’s legend in a pane that is not roomy', () => {
    const right = (isMapped: boolean, shown: Parameters<typeof marginsFor>[0] = []): number =>
      marginsFor(shown, 390, { ...alone, isMapped }).right;
    expect(right(false)).toBe(12);
    expect(right(false, ['canonLines'])).toBe(12 + 106 + 8);
    expect(right(true)).toBe(12 + 122 + 8);
    expect(right(true, ['canonLines'])).toBe(right(true));
  });
});
