import { describe, expect, it } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { richer } from '../../../src/core/canons/richer.ts';
import { barrettOf, fitOf } from '../../../src/core/comparison/heft.ts';
import { judgeFigure, type JudgeQuestion } from '../../../src/core/comparison/judgeFigure.ts';
import { styles } from '../../../src/core/comparison/styles/index.ts';
import { measures as everyMeasure } from '../../../src/core/measures/index.ts';
import type { FigureMeasures } from '../../../src/core/measures/measureFigure.ts';
import { partOfMeasure } from '../../../src/core/measures/partOfMeasure.ts';
import { findCanon } from '../../../src/core/canons/index.ts';
import { faultyMan } from '../../../scripts/models/faultyMan.ts';
import { measuresOfBody, statureOf } from './measuresOfBody.ts';

function judge(measures: FigureMeasures, change: Partial<JudgeQuestion> = {}) {
  const judgement = judgeFigure({
    measures,
    statureMm: statureOf(measures),
    modelScale: 1,
    targetScale: 6,
    canon: richer,
    against: { kind: 'people', population: null },
    other: null,
    profile: 'people',
    viewingMm: 300,
    ownLimits: {},
    ...change,
  });
  if (!judgement) throw new Error('Nothing was judged.');
  return judgement;
}

const man = measuresOfBody(medianMan);
const woman = measuresOfBody(medianWoman);

describe('whom a body is like', () => {
  it('is a man, a woman, or not told; and grown', () => {
    expect(judge(man).likely.maleShare).toBeGreaterThan(0.9);
    expect(judge(woman).likely.maleShare).toBeLessThan(0.1);
    for (const each of [man, woman]) expect(judge(each).likely.ageYears).toMatchObject({ to: null });
    const unsure = measuresOfBody(medianMan, () => 1, 200);
    expect(Math.abs((judge(unsure).likely.maleShare ?? 0.5) - 0.5)).toBeLessThan(0.15);
  });

  it.each([3, 6, 10])('holds the age of a child of %i, of neither sex', (ageYears) => {
    const { likely } = judge(measuresOfBody(childOf(ageYears, 'male')));
    expect(likely.ageYears!.from).toBeLessThanOrEqual(ageYears);
    expect(likely.ageYears!.to ?? 99).toBeGreaterThanOrEqual(ageYears);
    expect(likely.maleShare === null || likely.ageYears!.to === null).toBe(true);
  });

  it('calls no girl of 10 a man', () => {
    const girl = judge(measuresOfBody(childOf(10, 'female')));
    expect(girl.likely.maleShare).toBeNull();
    expect(girl.populationBy).not.toBe('person');
  });

  it('does not hang on the scale', () => {
    const small = measuresOfBody(medianMan, () => 1 / 12);
    expect(judge(small, { statureMm: statureOf(man), modelScale: 12 }).likely.maleShare).toBeCloseTo(
      judge(man).likely.maleShare!,
      6,
    );
  });
});

describe('the nearest canon', () => {
  it.each(['loomis-8-man', 'loomis-8-woman'])(
    'of a body by %s is that, or one whose levels it shares',
    (id) => {
      const base = id.endsWith('woman') ? medianWoman : medianMan;
      const { canons } = judge(measuresOfBody({ ...base, canon: id }));
      const own = canons.find(({ canon }) => canon.id === id)!;
      expect(own.share).toBeLessThan(0.004);
      expect(own.share).toBeLessThan(canons[0]!.share + 0.002);
      expect(findCanon('heroic-miniature')!.heads).toBe(6);
      expect(canons.at(-1)!.share).toBeGreaterThan(0.01);
    },
  );
});

describe('left against right', () => {
  const lopsided = measuresOfBody(medianMan, (key) => (key === 'handLength.left' ? 1.08 : 1));

  it('is told where a side is larger, with sign and size', () => {
    const { sides, findings } = judge(lopsided);
    const hand = sides.find(({ measure }) => measure.id === 'handLength')!;
    expect(hand.percent).toBeCloseTo(100 * (0.08 / 1.04), 6);
    expect(hand.verdict).toBe('outside');
    expect(findings.filter(({ kind }) => kind === 'sides')).toHaveLength(1);
    expect(judge(man).sides.filter(({ verdict }) => verdict !== 'within')).toEqual([]);
  });

  it('is not told where the sides are less sure than they differ, nor of a body that was straightened', () => {
    const unsure = measuresOfBody(medianMan, (key) => (key === 'handLength.left' ? 1.08 : 1), 15);
    expect(judge(unsure).sides.find(({ measure }) => measure.id === 'handLength')!.verdict).toBe(
      'cannot tell',
    );
    const straightened = Object.fromEntries(
      Object.entries(lopsided).map(([key, each]) => [
        key,
        each.isTaken ? { ...each, source: 'straightened' as const } : each,
      ]),
    );
    expect(judge(straightened).sides).toEqual([]);
  });

  it('counts in millimetres at scale by craft', () => {
    // 0.08 × 190 mm ÷ 6 is 2.5 mm, ÷ 12 is 1.3 mm.
    const verdictAt = (targetScale: number) =>
      judge(lopsided, { profile: 'craft', targetScale }).sides.find(
        ({ measure }) => measure.id === 'handLength',
      )!.verdict;
    expect([6, 12, 60].map(verdictAt)).toEqual(['outside', 'notable', null]);
  });
});

describe('figure against figure', () => {
  const faulty = measuresOfBody(faultyMan());

  it('finds nothing amiss beside itself at any size, and the faults beside the sound one', () => {
    const against = { kind: 'figure', figure: 'other' } as const;
    const half = measuresOfBody(medianMan, () => 0.5);
    const same = judge(man, { against, other: half });
    expect(same.profile).toBe('canon');
    const amiss = same.deviations.filter(({ verdict }) => verdict !== null && verdict !== 'within');
    expect(amiss.map(({ key }) => key)).toEqual([]);
    expect(Math.max(...same.deviations.map(({ delta }) => Math.abs(delta)))).toBeLessThan(1e-9);
    const beside = judge(faulty, { against, other: half });
    expect(beside.deviations.find(({ key }) => key === 'headBreadth')!.percent).toBeGreaterThan(10);
    expect(beside.findings).toContainEqual(
      expect.objectContaining({ kind: 'cluster', cluster: 'head', isLarge: true }),
    );
  });

  it('is not judged before the other is measured', () => {
    expect(
      judgeFigure({
        measures: man,
        statureMm: 1755,
        modelScale: 1,
        targetScale: 6,
        canon: richer,
        against: { kind: 'figure', figure: 'other' },
        other: null,
        profile: 'people',
        viewingMm: 300,
        ownLimits: {},
      }),
    ).toBeNull();
  });
});

describe('styles', () => {
  it.each(styles.map((style) => [style.id, style] as const))(
    '%s follows a canon and cites its source',
    (_, style) => {
      expect(findCanon(style.canon)).not.toBeNull();
      expect(style.source).not.toBe('');
      expect(judge(man, { against: { kind: 'style', style: style.id } }).deviations.length).toBeGreaterThan(
        20,
      );
    },
  );

  it('hold a body of 8 heads for ideal, and its head for small among people or heroic miniatures', () => {
    const ideal = measuresOfBody({ ...medianMan, canon: 'loomis-8-man' });
    const verdict = (style: string, key: string) =>
      judge(ideal, { against: { kind: 'style', style } }).deviations.find((each) => each.key === key)!
        .verdict;
    expect(verdict('ideal', 'headHeight')).toBe('within');
    expect(verdict('heroic', 'headHeight')).toBe('outside');
  });
});

it('every measure but stature is of a part', () => {
  const partless = everyMeasure.filter(({ id }) => partOfMeasure(id) === null).map(({ id }) => id);
  expect(partless).toEqual(['stature']);
});

it('ratios without a norm are held against those of their two measures', () => {
  const deviation = judge(man).deviations.find(({ key }) => key === 'handToFace.left')!;
  // Hand ÷ face of men of median stature.
  expect(deviation.expected.mean).toBeCloseTo(1.58, 1);
  expect(deviation.expected.sd! / deviation.expected.mean).toBeGreaterThan(0.03);
  expect(judge(measuresOfBody(faultyMan())).findings.map((each) => each.kind)).toContain('cluster');
});

describe('Barrett’s measure', () => {
  const size = { modelScale: 1, targetScale: 60 };
  it('is the height of the eyes at scale, with a heft', () => {
    const barrett = barrettOf(man, 'ansur2-men', size)!;
    expect(barrett.mm).toBeCloseTo((1755 * 0.935) / 60, 0);
    expect(barrett.heft).toBe('medium');
    const broad = measuresOfBody(medianMan, (key) => (key === 'bideltoidBreadth' ? 1.15 : 1));
    expect(barrettOf(broad, 'ansur2-men', size)!.heft).toBe('heavy');
  });

  it('tells what goes together', () => {
    const own = barrettOf(man, 'ansur2-men', size)!;
    expect(fitOf(own, { ...own, mm: own.mm * 1.03 })).toBe('fits');
    expect(fitOf(own, { ...own, mm: own.mm * 1.1 })).toBe('other size');
    expect(fitOf(own, { ...own, heft: 'heavy' })).toBe('other build');
    expect(fitOf(own, { ...own, mm: own.mm * 1.05, uncertaintyMm: 1 })).toBe('cannot tell');
    expect(fitOf(own, null)).toBe('cannot tell');
  });
});
