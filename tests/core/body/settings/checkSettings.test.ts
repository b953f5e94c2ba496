import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../../../../src/core/body/settings/bodySettings.ts';
import { girthRange } from '../../../../src/core/body/settings/checkSections.ts';
import { canBeHeadsTall } from '../../../../src/core/body/settings/checkShares.ts';
import { checkSettings } from '../../../../src/core/body/settings/checkSettings.ts';
import { fittedMeasures } from '../../../../src/core/body/settings/fittedMeasures.ts';
import type { NearestValue, SettingsRefusal } from '../../../../src/core/body/settings/settingsRefusal.ts';
import { targetsOf } from '../../../../src/core/body/settings/targetsOf.ts';
import { canons } from '../../../../src/core/canons/index.ts';
import { findNorm } from '../../../../src/core/populations/surface/findNorm.ts';
import { describeSettingsRefusal } from '../../../../src/ui/messages/settingsRefusals.ts';

const codes = (settings: BodySettings): readonly string[] => checkSettings(settings).map(({ code }) => code);

const withMeasures = (base: BodySettings, measures: Readonly<Record<string, number>>): BodySettings => ({
  ...base,
  measures: { ...base.measures, ...measures },
});

const people: readonly BodySettings[] = [
  medianMan,
  medianWoman,
  ...[2, 3.5, 7, 12, 17].flatMap((age) => [childOf(age, 'male'), childOf(age, 'female')]),
];

const bodyCanons = canons.filter(({ heads }) => canBeHeadsTall(heads));

const somebody = fc.record({
  base: fc.constantFrom(...people),
  percentile: fc.double({ min: 0.1, max: 99.9, noNaN: true }),
  build: fc.double({ min: 0.1, max: 99.9, noNaN: true }),
  canon: fc.option(fc.constantFrom(...bodyCanons.map(({ id }) => id))),
});

describe('settings that a body can have', () => {
  it('are all percentiles and builds of everybody, by every canon', () => {
    fc.assert(
      fc.property(somebody, ({ base, ...settings }) => {
        expect(checkSettings({ ...base, ...settings })).toEqual([]);
      }),
    );
  });

  it.each(canons.filter((canon) => !bodyCanons.includes(canon)))(
    'are not those of canon $id, which no body follows',
    ({ id }) => expect(codes({ ...medianMan, canon: id })).toContain('head-out-of-range'),
  );

  it('are what people have, set one by one', () => {
    for (const base of people) expect(checkSettings(withMeasures(base, targetsOf(base)))).toEqual([]);
  });
});

describe('values that nobody has', () => {
  it.each([
    ['of grown people', medianMan, 4.5],
    ['of children', childOf(7, 'female'), 4],
  ] as const)('are statures %s beyond so many SDs', (_, base, sds) => {
    const norm = findNorm('stature', base === medianMan ? 'ansur2-men' : 'cdc-girls-7')!;
    const at = (score: number): readonly string[] =>
      codes({ ...base, statureMm: norm.mean + score * norm.sd! });
    expect(at(sds - 0.01)).toEqual([]);
    expect(at(0.01 - sds)).toEqual([]);
    expect(at(sds + 0.01)).toEqual(['stature-out-of-range']);
    expect(at(-0.01 - sds)).toEqual(['stature-out-of-range']);
  });

  it('are measures beyond 4.5 SD, and the limit is named', () => {
    const { mean, sd } = findNorm('handLength', 'ansur2-women')!;
    const [refusal] = checkSettings(withMeasures(medianWoman, { handLength: 300 }));
    expect(refusal).toMatchObject({
      code: 'measure-out-of-range',
      data: { measure: 'handLength', nearestMm: expect.closeTo(mean + 4.5 * sd!, 6) as number },
    });
  });

  it.each([0, 100, -3, NaN, Infinity])('are a percentile or build of %s', (value) => {
    for (const of of ['percentile', 'build'] as const)
      expect(codes({ ...medianMan, [of]: value })).toEqual(['percentile-out-of-range']);
  });

  it.each([1.9, 18, NaN])('are children of %s years', (age) => {
    expect(codes(childOf(age, 'male'))).toEqual(['age-out-of-range']);
  });

  it('are lengths that are no numbers', () => {
    expect(codes({ ...medianMan, statureMm: NaN })).toEqual(['stature-out-of-range']);
    expect(codes(withMeasures(childOf(7, 'male'), { footLength: NaN }))).toEqual(['measure-out-of-range']);
  });
});

describe('names that there are not', () => {
  it('are told with those like them', () => {
    expect(checkSettings({ ...medianMan, canon: 'richer' })).toMatchObject([
      { code: 'unknown-canon', data: { nearest: expect.arrayContaining(['richer-7.5']) as unknown } },
    ]);
    expect(checkSettings(withMeasures(medianMan, { hipBreath: 350 }))).toMatchObject([
      { code: 'unknown-measure', data: { nearest: expect.arrayContaining(['hipBreadth']) as unknown } },
    ]);
    expect(codes(withMeasures(medianMan, { toString: 350 }))).toEqual(['unknown-measure']);
  });

  it('are measures that follow from others', () => {
    for (const measure of ['span', 'sittingHeight', 'headsTall'])
      expect(codes(withMeasures(medianMan, { [measure]: 1000 }))).toEqual(['measure-not-fitted']);
  });
});

describe('lengths that cannot be met together', () => {
  it.each([
    ['a waist too small for breadth and depth', { waistCircumference: 700 }, 'impossible-section'],
    ['a waist too large for them', { waistCircumference: 1200 }, 'impossible-section'],
    ['hips too flat for their girth', { buttockDepth: 200 }, 'impossible-section'],
    ['a chest too deep for its girth', { chestDepth: 350, chestCircumference: 1000 }, 'impossible-section'],
    ['a crotch above the buttock', { crotchHeight: 1000 }, 'levels-out-of-order'],
    ['nipples in the armpits', { chestHeight: 1340, axillaHeight: 1320 }, 'levels-out-of-order'],
    ['a palm without fingers', { palmLength: 140, handLength: 160 }, 'palm-too-long'],
    [
      'a barrel between narrow shoulders',
      { chestCircumference: 1250, biacromialBreadth: 360 },
      'shoulders-too-narrow',
    ],
  ] as const)('are %s', (_, measures, code) => {
    expect(codes(withMeasures(medianMan, measures))).toContain(code);
  });

  it('are heads too large for the body', () => {
    const toddler = { ...childOf(2, 'male'), percentile: 0.1 };
    const [refusal] = checkSettings(withMeasures(toddler, { headHeight: 235 }));
    expect(refusal).toMatchObject({ code: 'head-out-of-range' });
  });

  it('do not include the breadth of the chest, which is of bone', () => {
    expect(codes(withMeasures(medianMan, { chestBreadth: 240 }))).toEqual([]);
  });

  it('leave girths alone between those of the slackest and the squarest section', () => {
    const { waistBreadth, waistDepth } = targetsOf(medianMan);
    const [least, most] = girthRange(waistBreadth!, waistDepth!);
    const at = (waistCircumference: number) => codes(withMeasures(medianMan, { waistCircumference }));
    expect([at(least), at(most)]).toEqual([[], []]);
    expect([at(least - 1), at(most + 1)]).toEqual([['impossible-section'], ['impossible-section']]);
  });
});

describe('a refusal', () => {
  const oneMeasure = fc.record({
    base: fc.constantFrom(medianMan, medianWoman, childOf(7, 'male')),
    measure: fc.constantFrom(...fittedMeasures),
    share: fc.double({ min: 0.3, max: 2, noNaN: true }),
  });

  it('is undone by any of the nearest values that it names, as they are shown', () => {
    fc.assert(
      fc.property(oneMeasure, ({ base, measure, share }) => {
        const given = withMeasures(base, {
          [measure]: share * (targetsOf(base)[measure] ?? targetsOf(medianMan)[measure]!),
        });
        for (const refusal of checkSettings(given)) {
          const nearest = lengthsIn(refusal, measure);
          for (const { measure: changed, mm } of nearest) {
            const rounded = Math.round(mm * 10) / 10;
            expect(describeSettingsRefusal(refusal).next).toContain(`${rounded} mm`);
            const left = checkSettings(withMeasures(given, { [changed]: rounded }));
            expect(left).not.toContainEqual(
              expect.objectContaining({
                code: refusal.code,
                data: expect.objectContaining(keyOf(refusal)) as unknown,
              }),
            );
          }
        }
      }),
    );
  });

  it('says what, why and what next', () => {
    const refused: readonly BodySettings[] = [
      { ...medianMan, statureMm: 3000 },
      { ...medianMan, percentile: 0, build: 100 },
      { ...medianMan, canon: 'nobody' },
      childOf(1, 'male'),
      ...[
        { handLength: 300 },
        { handLenght: 190 },
        { span: 1800 },
        { waistCircumference: 700 },
        { chestDepth: 350, chestCircumference: 1000 },
        { crotchHeight: 1000 },
        { palmLength: 140, handLength: 160 },
      ].map((measures) => withMeasures(medianMan, measures)),
      withMeasures({ ...childOf(2, 'male'), percentile: 0.1 }, { headHeight: 235 }),
    ];
    for (const refusal of refused.flatMap(checkSettings))
      for (const sentence of Object.values(describeSettingsRefusal(refusal))) {
        expect(sentence).toMatch(/^\S.*\.$/s);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
  });
});

/** The lengths that a refusal names as those that would do. */
function lengthsIn({ code, data }: SettingsRefusal, measure: string): readonly NearestValue[] {
  if (code === 'stature-out-of-range' || code === 'measure-out-of-range')
    return [{ measure, mm: data.nearestMm }];
  const nearest = 'nearest' in data && Array.isArray(data.nearest) ? data.nearest : [];
  return nearest.filter((each: NearestValue | string) => typeof each !== 'string');
}

/** What tells a refusal from others of its code. */
const keyOf = ({ data }: SettingsRefusal): object =>
  Object.fromEntries(
    Object.entries(data).filter(([key]) => ['measure', 'place', 'lower', 'upper'].includes(key)),
  );
