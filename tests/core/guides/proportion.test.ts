import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canons, findCanon } from '../../../src/core/canons/index.ts';
import { canonLines } from '../../../src/core/guides/canonLines.ts';
import type { GuideDrawing } from '../../../src/core/guides/guide.ts';
import { headLadder } from '../../../src/core/guides/headLadder.ts';
import { childAtSix, manAtTwelve } from './contexts.ts';

const texts = ({ labels }: GuideDrawing): readonly string[] => labels.map(({ text }) => text);

const pairs = (items: readonly string[]): readonly (readonly string[])[] =>
  items.flatMap((item, index) => (index % 2 === 0 ? [[item, items[index + 1]!]] : []));

const rungHeights = ({ lines }: GuideDrawing): readonly number[] =>
  lines.filter(({ from, to }) => from[1] === to[1]).map(({ from }) => from[1]);

describe('Head ladder', () => {
  it('counts seven and a half heads from crown to sole and says that it divides the stature', () => {
    const drawing = headLadder.draw(manAtTwelve);
    expect(texts(drawing)).toEqual(['Heads, from stature', '1', '2', '3', '4', '5', '6', '7', '½']);
    expect(rungHeights(drawing)[0]).toBe(1767.4);
    expect(rungHeights(drawing)[1]).toBeCloseTo(1767.4 * (1 - 1 / 7.5), 9);
    expect(rungHeights(drawing).at(-1)).toBe(0);
  });

  it('has the rungs of every canon and ends at the sole', () => {
    for (const canon of canons) {
      const heights = rungHeights(headLadder.draw({ ...manAtTwelve, canon }));
      expect(heights).toHaveLength(Math.ceil(canon.heads) + 1);
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
      expect(heights.at(-1)).toBe(0);
    }
  });

  it('uses the head that was measured', () => {
    const drawing = headLadder.draw(childAtSix);
    expect(texts(drawing)[0]).toBe('Heads');
    expect(rungHeights(drawing)[1]).toBeCloseTo(1218 - 196, 9);
    expect(texts(drawing).at(-1)).toBe('0.2');
  });

  it('leaves no sliver for a head that divides the stature but for rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.double({ min: 10, max: 400, noNaN: true }),
        (heads, mm) => {
          const drawing = headLadder.draw({ ...manAtTwelve, statureMm: heads * mm, headHeightMm: mm });
          expect(rungHeights(drawing)).toHaveLength(heads + 1);
        },
      ),
    );
  });
});

describe('Canon lines', () => {
  it('name each level and give its height at scale', () => {
    expect(pairs(texts(canonLines.draw(manAtTwelve)))).toEqual([
      ['Richer 7½', 'mm'],
      ['Crown', '147.3'],
      ['Chin', '127.6'],
      ['Nipples', '108.0'],
      ['Navel', '88.4'],
      ['Hip joint', '78.6'],
      ['Pubis', '68.7'],
      ['Knee joint', '39.3'],
      ['Sole', '0.0'],
    ]);
  });

  it('give heights life-size when asked', () => {
    const drawing = canonLines.draw({ ...manAtTwelve, readout: 'lifeSize' });
    expect(texts(drawing).slice(2, 6)).toEqual(['Crown', '1767', 'Chin', '1532']);
  });

  it('mark what is uncertain, and let its name fold first', () => {
    const { labels } = canonLines.draw({ ...manAtTwelve, canon: findCanon('loomis-8-man')! });
    const byText = (text: string) => labels.find((label) => label.text === text)!;
    expect(byText('≈ Shoulders').tone).toBe('quiet');
    expect(byText('≈ Shoulders').priority).toBeLessThan(byText('Chin').priority);
    expect(byText('Chin').priority).toBeLessThan(labels[labels.indexOf(byText('Chin')) + 1]!.priority);
  });

  it('run between their columns, the sole as the ground', () => {
    const { lines } = canonLines.draw(manAtTwelve);
    for (const { from, to, space } of lines) {
      expect([from[0], to[0], space]).toEqual([-649, 613, 'facing']);
    }
    expect(lines.at(-1)).toMatchObject({ style: 'ground', from: [-649, 0, 0] });
    expect(lines.slice(0, -1).every(({ style }) => style === 'canon')).toBe(true);
  });
});
