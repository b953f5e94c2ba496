import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../src/core/body/fit/limits.ts';
import { measureAll } from '../../../src/core/body/fit/measureAll.ts';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import { valueAt } from '../../../src/core/populations/surface/valueAt.ts';

const template = await loadTemplate();

const grown: readonly (readonly [string, BodySettings])[] = [medianMan, medianWoman].flatMap((median) =>
  [5, 50, 95].map(
    (percentile) => [`${median.population} p${percentile}`, { ...median, percentile }] as const,
  ),
);

/** Differences from the targets that are over their limits, as text. */
function missesOf(settings: BodySettings): { judged: number; misses: string[] } {
  const body = makeReference(template, settings, 'mid');
  const found = measureAll(template, body);
  const misses: string[] = [];
  let judged = 0;
  for (const [id, targetMm] of Object.entries(body.targets)) {
    const limitMm = limitOf(id);
    if (limitMm === null) continue;
    judged++;
    const result = found[id] ?? found[`${id}.left`];
    const mm = result?.isTaken && 'mm' in result ? result.mm : NaN;
    if (!(Math.abs(mm - targetMm) <= limitMm))
      misses.push(`${id}: ${mm.toFixed(1)} for ${targetMm.toFixed(1)}`);
  }
  return { judged, misses };
}

describe('the reference body has the measures that it claims', () => {
  it.each(grown)('%s, within the limits for body scanners', (_, settings) => {
    const { judged, misses } = missesOf(settings);
    expect(judged).toBeGreaterThanOrEqual(45);
    expect(misses).toEqual([]);
  });

  it('holds measures that are set one by one', () => {
    const broad = (id: 'biacromialBreadth' | 'bideltoidBreadth'): number => valueAt(id, 'ansur2-men', 95)!;
    const measures = {
      biacromialBreadth: broad('biacromialBreadth'),
      bideltoidBreadth: broad('bideltoidBreadth'),
    };
    expect(missesOf({ ...medianMan, measures }).misses).toEqual([]);
  });

  it.each(
    [medianMan, medianWoman].flatMap((median) =>
      [5, 95].map((build) => [`${median.population}, build p${build}`, { ...median, build }] as const),
    ),
  )('%s, lean or stout', (_, settings) => expect(missesOf(settings).misses).toEqual([]));

  it.each(
    [medianMan, medianWoman].flatMap((median) =>
      [{ muscle: -2 }, { muscle: 2 }, { ageYears: 80 }, { ageYears: 80, build: 5 }].map(
        (change) => [`${median.population} ${JSON.stringify(change)}`, { ...median, ...change }] as const,
      ),
    ),
  )('%s', (_, settings) => expect(missesOf(settings).misses).toEqual([]));

  it('holds what is known of a child', () => {
    expect(missesOf(childOf(7, 'female')).misses).toEqual([]);
  });

  it.each([medianMan, medianWoman])(
    'has the volume of the median mass at a kilogram per litre',
    (settings) => {
      const { rest } = makeReference(template, settings, 'mid');
      const litres = signedVolumeOf({ positions: rest.positions, indices: template.levels.mid }) / 1e6;
      const kilograms = valueAt('weight', settings.population as 'ansur2-men', 50)!;
      expect(litres / kilograms).toBeGreaterThan(0.94);
      expect(litres / kilograms).toBeLessThan(1.06);
    },
  );

  it.each([medianMan, medianWoman])('weighs much the same whether muscular or not', (settings) => {
    const litresOf = (muscle: number): number => {
      const { rest } = makeReference(template, { ...settings, muscle }, 'low');
      return signedVolumeOf({ positions: rest.positions, indices: template.levels.low }) / 1e6;
    };
    const surveyed = litresOf(0);
    for (const muscle of [-2, 2]) expect(Math.abs(litresOf(muscle) / surveyed - 1)).toBeLessThan(0.05);
  });

  it('gives the same bytes for the same settings', () => {
    const make = (): Buffer => Buffer.from(makeReference(template, medianWoman, 'low').rest.positions.buffer);
    expect(make().equals(make())).toBe(true);
  });
});
