import { describe, expect, it } from 'vitest';
import type { Deviation } from '../../../src/core/comparison/deviation.ts';
import { findingsOf, type Finding } from '../../../src/core/comparison/findings.ts';
import { partScalesOf, type PartScale } from '../../../src/core/comparison/partScales.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';
import { sayFinding } from '../../../src/ui/messages/judgementMessages.ts';

/** A measure that is so many times what was expected of it, surely, among people who differ by 4 %. */
function deviation(key: string, factor: number, mean = 100): Deviation {
  const z = (factor - 1) / 0.04;
  const verdict = Math.abs(z) > 3 ? 'outside' : Math.abs(z) > 1.645 ? 'notable' : 'within';
  const delta = mean * (factor - 1);
  return {
    key,
    measure: findMeasure(key.split('.')[0]!)!,
    measured: mean * factor,
    expected: { mean, sd: mean * 0.04, band: null, uncertainty: 0, notes: [] },
    delta,
    deltaModelledMm: delta / 50,
    deltaAtScaleMm: delta / 50,
    percent: 100 * (factor - 1),
    z,
    percentile: z > 0 ? 99.95 : 0.05,
    uncertainty: 0,
    limits: null,
    verdict,
    isVisible: true,
  };
}

const men = { people: 'men', beside: 'for this stature', targetScale: 50 } as const;
const find = (deviations: readonly Deviation[], partScales: readonly PartScale[] = []): readonly Finding[] =>
  findingsOf({ deviations, sides: [], partScales, bodyScale: 50 });
const say = (deviations: readonly Deviation[]): readonly string[] =>
  find(deviations, partScalesOf(deviations, 50)).map((finding) => sayFinding(finding, men));

describe('findings', () => {
  it('are none where all is within', () => {
    expect(find([deviation('handLength.left', 1.01)])).toEqual([]);
  });

  it('say both sides as one, and one side by its name', () => {
    const [both] = find([
      deviation('calfCircumference.left', 1.2),
      deviation('calfCircumference.right', 1.3),
    ]);
    expect(both).toMatchObject({ kind: 'measure', side: null, worst: { key: 'calfCircumference.right' } });
    expect(both?.kind === 'measure' && both.keys).toEqual([
      'calfCircumference.right',
      'calfCircumference.left',
    ]);
    expect(say([deviation('calfCircumference.left', 0.8), deviation('calfCircumference.right', 1)])).toEqual([
      'Calf girth, left is 20 % thin for this stature: −0.40 mm at 1:50, thinner than over 99.9 % of men.',
    ]);
  });

  it('say what goes together once, worst first, and what goes the other way by itself', () => {
    const head = ['headLength', 'headBreadth', 'headCircumference'].map((key, i) =>
      deviation(key, 1.2 + i / 50),
    );
    const sentences = say([
      deviation('handLength.left', 1.15),
      ...head,
      deviation('bizygomaticBreadth', 0.85),
    ]);
    expect(sentences[0]).toMatch(
      /^The head is 22 % large for this stature: most of all head girth, \+0\.48 mm at 1:50/,
    );
    expect(sentences.slice(1, 3).toSorted()).toEqual([
      expect.stringMatching(/^Face breadth is 15 % narrow/),
      expect.stringMatching(/^Hand length, left is 15 % long/),
    ]);
  });

  it('say legs against trunk as one, whichever of the two tells', () => {
    const legs = [
      deviation('crotchHeight', 1.12, 800),
      deviation('trochanterionHeight.left', 1.1, 900),
      deviation('sittingHeight', 0.9, 900),
    ];
    const [finding, ...others] = find(legs);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'cluster', cluster: 'legs', isLarge: true });
    expect(say(legs)[0]).toMatch(
      /^The legs are 12 % long against the trunk for this stature: most of all crotch height,/,
    );
  });

  it('say the ratio that shows it: hand to face', () => {
    const hands = [
      deviation('handLength.left', 1.18, 190),
      deviation('palmLength.left', 1.17, 110),
      deviation('handToFace.left', 1.18, 1.58),
    ];
    expect(say(hands)[0]).toMatch(/^The hands are 1\d % large .* Hand to face is 1\.86; men have 1\.58\.$/);
  });

  it('leave out what the eye cannot tell', () => {
    expect(find([{ ...deviation('footLength.left', 1.3), isVisible: false }])).toEqual([]);
  });

  it('say a heroic miniature by the scales of its parts', () => {
    const heroic = [
      ...['headLength', 'headBreadth', 'headHeight'].map((key) => deviation(key, 1.3)),
      ...['handLength', 'handBreadth'].map((key) => deviation(`${key}.left`, 1.3)),
      ...['crotchHeight', 'trochanterionHeight'].map((key) => deviation(key, 1)),
    ];
    const scales = partScalesOf(heroic, 50);
    expect(scales.map(({ part, isOther }) => [part, isOther])).toEqual([
      ['head', true],
      ['hands', true],
      ['legs', false],
    ]);
    expect(scales[0]!.scale).toBeCloseTo(50 / 1.3, 9);
    expect(say(heroic).at(-1)).toBe(
      'Each by itself would be right at another scale: body 1:50, head 1:38.5, hands 1:38.5, as on heroic miniatures.',
    );
  });
});
