import { describe, expect, it } from 'vitest';
import { richer } from '../../../src/core/canons/richer.ts';
import { judgeFigure } from '../../../src/core/comparison/judgeFigure.ts';
import { arrowsOf, expectedLevelsOf, shownDeviationsOf } from '../../../src/core/comparison/showOnFigure.ts';
import { drawDeviation } from '../../../src/core/guides/deviationArrows.ts';
import { distance } from '../../../src/core/geometry/vectors.ts';
import { faultyMan } from '../../../scripts/models/faultyMan.ts';
import { measuresOfBody } from './measuresOfBody.ts';

const measures = measuresOfBody(faultyMan());
const judgement = judgeFigure({
  measures,
  statureMm: 1755,
  modelScale: 1,
  targetScale: 6,
  canon: richer,
  against: { kind: 'people', population: 'ansur2-men' },
  other: null,
  profile: 'people',
  viewingMm: 300,
  ownLimits: {},
})!;

describe('what a judgement shows on the figure', () => {
  it('are levels from the eyes down, each within its band', () => {
    const levels = expectedLevelsOf(judgement, 1755);
    expect(levels.map(({ label }) => label)).toEqual([
      'Eyes',
      'Chin',
      'Pit of neck',
      'Nipples',
      'Navel',
      'Crotch',
      'Kneecap',
      'Ankle',
    ]);
    const heights = levels.map(({ mm }) => mm);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    for (const { mm, band } of levels) expect(band!.low < mm && mm < band!.high).toBe(true);
  });

  it('are arrows to where what is amiss is expected to end', () => {
    const shown = shownDeviationsOf(judgement, measures, 6);
    const arrows = arrowsOf(judgement, shown);
    expect(arrows.length).toBeGreaterThan(1);
    expect(arrows.length).toBeLessThanOrEqual(8);
    const hand = Object.values(shown).find(({ key }) => key === 'handLength.left')!;
    expect(hand).toMatchObject({ tone: 'over', isFromMiddle: false });
    expect(hand.text).toMatch(/^Hand length \+\d\.\d/);
    // The arrow is as long as the difference.
    const { delta } = judgement.deviations.find(({ key }) => key === 'handLength.left')!;
    const { lines } = drawDeviation(hand, 1, 1);
    const arrow = lines.find(
      ({ from, to, style }) => style === 'over' && Math.abs(distance(from, to) - delta) < 1e-6,
    );
    expect(arrow).toBeDefined();
  });

  it('draws a girth as large as expected about the same middle', () => {
    const shown = shownDeviationsOf(judgement, measures, 6);
    const head = shown['headCircumference']!;
    const { lines } = drawDeviation(head, 1, 1);
    const around = (style: string): number =>
      lines.filter((line) => line.style === style).reduce((sum, { from, to }) => sum + distance(from, to), 0);
    expect(around('expected') / around('over')).toBeCloseTo(head.ratio, 6);
  });
});
