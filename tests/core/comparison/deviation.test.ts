import { describe, expect, it } from 'vitest';
import {
  childOf,
  medianMan,
  medianWoman,
  type GrownPopulation,
} from '../../../src/core/body/settings/bodySettings.ts';
import { findCanon } from '../../../src/core/canons/index.ts';
import { richer } from '../../../src/core/canons/richer.ts';
import { deviationsOf, type Deviation, type Judgement } from '../../../src/core/comparison/deviation.ts';
import { expectCanon } from '../../../src/core/comparison/expectCanon.ts';
import { expectPeople } from '../../../src/core/comparison/expectPeople.ts';
import { canon } from '../../../src/core/comparison/profiles/canon.ts';
import { craft } from '../../../src/core/comparison/profiles/craft.ts';
import { people } from '../../../src/core/comparison/profiles/people.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';
import type { FigureMeasures } from '../../../src/core/measures/measureFigure.ts';

import { faults, faultyMan } from '../../../scripts/models/faultyMan.ts';
import { measuresOfBody, statureOf } from './measuresOfBody.ts';

function judge(
  measures: FigureMeasures,
  population: GrownPopulation,
  changes: Partial<Judgement> = {},
): readonly Deviation[] {
  const modelScale = changes.modelScale ?? 1;
  const statureMm = statureOf(measures) * modelScale;
  return deviationsOf(measures, {
    statureMm,
    statureUncertaintyMm: 0,
    modelScale,
    targetScale: 6,
    headHeightMm: statureMm / 7.5,
    profile: people,
    expect: (measure) => expectPeople(measure, population, statureMm),
    viewingMm: 300,
    ...changes,
  });
}

const find = (deviations: readonly Deviation[], key: string): Deviation =>
  deviations.find((each) => each.key === key)!;

describe('the reference body among its own people', { timeout: 60_000 }, () => {
  const cases = [medianMan, medianWoman].flatMap((base) =>
    [10, 50, 90].flatMap((percentile) =>
      [10, 50, 90].map(
        (build) => [base.population, percentile, build, { ...base, percentile, build }] as const,
      ),
    ),
  );
  it.each(cases)(
    '%s of percentile %i, build %i, is within everywhere at every scale',
    (population, _p, _b, settings) => {
      for (const targetScale of [1, 6, 12, 60])
        for (const profile of [people, craft]) {
          const measures = measuresOfBody(settings, () => 1 / targetScale);
          const amiss = judge(measures, population as GrownPopulation, {
            modelScale: targetScale,
            targetScale,
            profile,
          }).filter(({ verdict }) => verdict !== null && verdict !== 'within');
          expect(
            amiss.map(({ key, z, measured, expected }) => `${key} ${measured} ${expected.mean} ${z}`),
          ).toEqual([]);
        }
    },
  );
});

describe('a man with faults', { timeout: 60_000 }, () => {
  const measures = measuresOfBody(faultyMan());
  const right = measuresOfBody(medianMan);
  const deviations = judge(measures, 'ansur2-men');
  const mmOf = (all: FigureMeasures, key: string): number => {
    const each = all[key]!;
    if (!each.isTaken || !('mm' in each.taken)) throw new Error(`${key} was not taken.`);
    return each.taken.mm;
  };

  it.each([
    ['handLength.left', faults.hand],
    ['palmLength.right', faults.hand],
    ['radialeStylionLength.left', faults.forearm],
    ['headLength', faults.head],
    ['headHeight', faults.head],
    ['headCircumference', faults.head],
  ] as const)('has its %s told with sign and size, %f', (key, factor) => {
    const { delta, percent, deltaAtScaleMm, verdict } = find(deviations, key);
    expect(verdict).toMatch(/notable|outside/);
    expect(Math.sign(delta)).toBe(Math.sign(factor - 1));
    expect(delta).toBeCloseTo(mmOf(measures, key) - find(judge(right, 'ansur2-men'), key).expected.mean, 6);
    expect(deltaAtScaleMm).toBeCloseTo(delta / 6, 9);
    expect(percent / 100 + 1).toBeCloseTo(factor, 1);
  });

  it('has nothing else outside', () => {
    const outside = deviations.filter(({ verdict }) => verdict === 'outside').map(({ key }) => key);
    const isFaulty = (key: string): boolean =>
      Math.abs((mmOfAny(measures, key) - mmOfAny(right, key)) / mmOfAny(right, key)) > 0.01;
    expect(outside.filter((key) => !isFaulty(key))).toEqual([]);
    expect(outside.length).toBeGreaterThan(5);
  });

  const mmOfAny = (all: FigureMeasures, key: string): number => {
    const each = all[key]!;
    if (!each.isTaken) throw new Error(`${key} was not taken.`);
    return 'mm' in each.taken ? each.taken.mm : each.taken.value;
  };

  it('cannot be told where the measures are too unsure', () => {
    const unsure = Object.fromEntries(
      Object.entries(measures).map(([key, each]) => [
        key,
        each.isTaken ? { ...each, uncertainty: 100 } : each,
      ]),
    );
    const { verdict } = find(judge(unsure, 'ansur2-men'), 'handLength.left');
    expect(verdict).toBe('cannot tell');
  });

  it('is judged by a millimetre in face, hands and feet, at scales where that is carved', () => {
    const of = (targetScale: number) => judge(measures, 'ansur2-men', { profile: craft, targetScale });
    expect(find(of(6), 'headBreadth').verdict).toBe('outside');
    expect(find(of(12), 'headBreadth').verdict).toBe('notable');
    expect(find(of(6), 'chestCircumference').verdict).toBeNull();
    expect(find(of(60), 'headBreadth').verdict).toBeNull();
  });

  it('is judged by own limits where there are some', () => {
    // Mm at 1:6.
    const ownLimits = { handLength: 10, headBreadth: 0.5 };
    const own = judge(measures, 'ansur2-men', { ownLimits });
    expect(find(own, 'handLength.left').verdict).toBe('within');
    expect(find(own, 'headBreadth').verdict).toBe('outside');
  });

  it('says what the eye cannot tell at a scale and a distance', () => {
    const tiny = judge(measures, 'ansur2-men', { targetScale: 1000 });
    expect(find(tiny, 'headBreadth').isVisible).toBe(false);
    expect(find(deviations, 'headBreadth').isVisible).toBe(true);
  });
});

it('nobody is judged whose stature is far from anybody surveyed', () => {
  const child = measuresOfBody(childOf(7, 'male'));
  const verdicts = judge(child, 'ansur2-men').map(({ verdict }) => verdict);
  expect(verdicts.length).toBeGreaterThan(50);
  expect(verdicts.filter((verdict) => verdict !== null)).toEqual([]);
});

describe('a figure beside a canon', () => {
  const measures = measuresOfBody({ ...medianMan, canon: 'loomis-8-man' });
  const beside = (id: string) =>
    judge(measures, 'ansur2-men', {
      profile: canon,
      expect: (measure) => expectCanon(measure, findCanon(id)!, statureOf(measures)),
    });

  it('is within its own, and not within another', () => {
    const own = beside('loomis-8-man');
    expect(own.length).toBeGreaterThan(4);
    expect(own.filter(({ verdict }) => verdict !== 'within').map(({ key }) => key)).toEqual([]);
    expect(find(beside('heroic-miniature'), 'headHeight').verdict).toBe('outside');
  });

  it('is held against nothing that the canon does not say', () => {
    expect(expectCanon(findMeasure('handLength')!, richer, 1755)).toBeNull();
  });
});
