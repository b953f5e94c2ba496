import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeFigures, type ArrangedSize } from '../../../src/core/project/arrange.ts';

const man: ArrangedSize = { id: 'man', statureMm: 1800, scaleN: 12, headMm: 230, leftMm: 400, rightMm: 300 };
const child: ArrangedSize = {
  id: 'child',
  statureMm: 1200,
  scaleN: 6,
  headMm: 200,
  leftMm: 200,
  rightMm: 200,
};
const third: ArrangedSize = { ...man, id: 'third' };

describe('arrangeFigures', () => {
  it('shows the lead alone in Single', () => {
    expect(arrangeFigures([man, child], 'child', 'single', 'scale')).toEqual([
      { id: 'child', pane: 0, factor: 1, xMm: 0 },
    ]);
  });

  it('gives each its pane side by side, and the lead one of the four', () => {
    const sizes = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...man, id }));
    const panes = arrangeFigures(sizes, 'e', 'pair', 'scale');
    expect(panes.map(({ id, pane }) => [id, pane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['e', 3],
    ]);
  });

  it('draws people at one scale, at one height, or each at its own', () => {
    const factorOf = (alignment: 'scale' | 'height' | 'head' | 'own') =>
      arrangeFigures([man, child], 'man', 'overlay', alignment).map(({ factor }) => factor);
    expect(factorOf('scale')).toEqual([1, 1]);
    expect(factorOf('height')).toEqual([1, 1.5]);
    expect(factorOf('head')).toEqual([1, 1.15]);
    // 1200 mm at 1:6 are 200 mm, drawn where 1800 mm at 1:12 are 150 mm.
    expect(factorOf('own')).toEqual([1, 2]);
  });

  it('stands figures in line, apart and centred, the first on the left', () => {
    const [a, b, c] = arrangeFigures([man, child, third], 'man', 'lineup', 'scale');
    expect(b!.xMm - child.rightMm - (a!.xMm + man.leftMm)).toBeCloseTo(360);
    expect(c!.xMm - third.rightMm - (b!.xMm + child.leftMm)).toBeCloseTo(360);
    expect(a!.xMm - man.rightMm + (c!.xMm + third.leftMm)).toBeCloseTo(0);
  });

  it('never lets two in a line overlap', () => {
    const length = fc.double({ min: 1, max: 3000, noNaN: true });
    const size = fc.record({
      statureMm: length,
      scaleN: length,
      headMm: length,
      leftMm: length,
      rightMm: length,
    });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('scale', 'height', 'head', 'own'),
        (sizes, alignment) => {
          const named = sizes.map((each, i) => ({ ...each, id: `${i}` }));
          const placed = arrangeFigures(named, '0', 'lineup', alignment);
          for (let i = 1; i < placed.length; i++) {
            const left = placed[i - 1]!.xMm + named[i - 1]!.leftMm * placed[i - 1]!.factor;
            const right = placed[i]!.xMm - named[i]!.rightMm * placed[i]!.factor;
            expect(right).toBeGreaterThan(left);
          }
        },
      ),
    );
  });
});
