import { describe, expect, it } from 'vitest';
import { findPopulation, populations, type PopulationId } from '../../../../src/core/populations/index.ts';
import { findNorm } from '../../../../src/core/populations/surface/findNorm.ts';
import {
  isSurfaceMeasureId,
  kindOf,
  surfaceMeasures,
  type SurfaceMeasureId,
} from '../../../../src/core/populations/surface/surfaceMeasures.ts';
import {
  publishedPercentiles,
  type SurfaceNorm,
} from '../../../../src/core/populations/surface/surfaceNorm.ts';

const grown = ['ansur2-men', 'ansur2-women'] as const;
const norms: readonly SurfaceNorm[] = populations.flatMap(({ id }) =>
  surfaceMeasures.flatMap((measure) => findNorm(measure.id, id) ?? []),
);
const surveyed = norms.filter(
  ({ basis, population }) => basis !== 'derived' && population.startsWith('ansur2'),
);
const named = (list: readonly SurfaceNorm[]) =>
  list.map((norm) => [`${norm.measure} of ${norm.population}`, norm] as const);

type Seven = readonly [number, number, number, number, number, number, number];

/** Every number within a value. */
const numbersOf = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
};

describe('the measures', () => {
  it('have ids of their own and a kind', () => {
    expect(new Set(surfaceMeasures.map(({ id }) => id)).size).toBe(surfaceMeasures.length);
    expect(surfaceMeasures.length).toBeGreaterThanOrEqual(80);
    for (const { id, kind } of surfaceMeasures) expect(kindOf(id)).toBe(kind);
  });

  it.each<[SurfaceMeasureId, string]>([
    ['eyeHeight', 'height'],
    ['thighLink', 'length'],
    ['biacromialBreadth', 'breadth'],
    ['chestDepth', 'depth'],
    ['waistCircumference', 'girth'],
    ['headCircumference', 'head'],
    ['handBreadth', 'hand'],
    ['footBreadth', 'foot'],
    ['weight', 'mass'],
    ['bideltoidHipRatio', 'ratio'],
  ])('%s is a %s', (id, kind) => expect(kindOf(id)).toBe(kind));

  it('are told from others', () => {
    expect(isSurfaceMeasureId('radialeHeight')).toBe(true);
    for (const id of ['upperArm', 'trunk', 'kneeCircumference', 'constructor'])
      expect(isSurfaceMeasureId(id)).toBe(false);
  });
});

describe('every norm', () => {
  it.each(grown)('is there for each measure of %s', (population) => {
    expect(surfaceMeasures.filter(({ id }) => !findNorm(id, population))).toEqual([]);
  });

  it.each(named(norms))(
    '%s has finite numbers, a citation, and a reason unless it was measured',
    (_, norm) => {
      expect(numbersOf(norm).filter((number) => !Number.isFinite(number))).toEqual([]);
      expect(norm.mean).toBeGreaterThan(0);
      expect(norm.citation).toMatch(/\d{4}/);
      expect(norm.basis === 'measured' || norm.reason !== null).toBe(true);
      expect(norm.percentiles === null).toBe(norm.sd === null);
      expect(norm.uncertainty).toBeGreaterThanOrEqual(0);
    },
  );

  it.each(named(norms.filter(({ regression }) => regression)))(
    '%s has a regression that goes through its means',
    (_, { mean, population, unit, regression }) => {
      const { intercept, slope } = regression!;
      const stature = findPopulation(population)!.statureMm.mean;
      // The slope has four or five digits, so that the line is off by a few tenths of a millimetre at most.
      expect(Math.abs(intercept + slope * stature - mean)).toBeLessThan(unit === 'ratio' ? 1e-4 : 0.05);
    },
  );
});

describe('every norm of the survey', () => {
  it.each(named(surveyed))('%s has percentiles that rise and agree with mean and SD', (_, norm) => {
    const { mean, percentiles } = norm;
    const sd = norm.sd!;
    expect(percentiles).toHaveLength(publishedPercentiles.length);
    expect(percentiles).toEqual([...percentiles!].sort((a, b) => a - b));
    expect(new Set(percentiles).size).toBe(publishedPercentiles.length);
    const [p1, p5, p25, p50, p75, p95, p99] = percentiles as readonly number[] as Seven;
    // People were measured in whole millimetres, so that a percentile is off by half of one.
    const step = { mm: 1, kg: 0.1, ratio: 1e-3 }[norm.unit];
    expect(Math.abs(p50 - mean)).toBeLessThan(0.12 * sd + step / 2);
    expect(Math.abs(p95 - p5 - 2 * 1.645 * sd)).toBeLessThan(0.04 * (2 * 1.645 * sd) + step);
    expect(Math.abs(p75 - p25 - 2 * 0.6745 * sd)).toBeLessThan(0.08 * (2 * 0.6745 * sd) + step);
    expect(Math.abs(p99 - p1 - 2 * 2.326 * sd)).toBeLessThan(0.07 * (2 * 2.326 * sd) + step);
  });

  it.each(named(surveyed))('%s has a regression that agrees with its SD and correlation', (_, norm) => {
    const { correlation, slope, residualSd } = norm.regression!;
    const statureSd = findPopulation(norm.population)!.statureMm.sd;
    const sd = norm.sd!;
    expect(Math.abs(slope * statureSd - correlation! * sd)).toBeLessThan(0.002 * sd);
    expect(Math.abs(residualSd! - sd * Math.sqrt(1 - correlation! ** 2))).toBeLessThan(0.002 * sd + 0.01);
  });

  it.each(named(surveyed.filter(({ ratioToStature }) => ratioToStature)))(
    '%s has a ratio to stature that agrees with its mean',
    (_, { mean, population, ratioToStature }) => {
      const stature = findPopulation(population)!.statureMm.mean;
      expect(Math.abs(ratioToStature!.mean / (mean / stature) - 1)).toBeLessThan(0.003);
    },
  );

  it.each<[SurfaceMeasureId, PopulationId, readonly number[]]>([
    ['eyeHeight', 'ansur2-men', [1642.4, 66.5, 1492, 1640, 1809, 0.9352, 0.99, 8.6]],
    ['cervicaleHeight', 'ansur2-women', [1395.7, 59.5, 1263, 1393, 1533, 0.8569, 0.98, 10.5]],
    ['crotchHeight', 'ansur2-men', [845.9, 46.5, 747, 845, 960, 0.4815, 0.86, 23.9]],
    ['biacromialBreadth', 'ansur2-women', [365.4, 18.3, 322, 365, 406, 0.2245, 0.57, 15.1]],
    ['chestDepth', 'ansur2-men', [253.8, 26.2, 198, 253, 316, 0.1446, 0.22, 25.6]],
    ['waistCircumference', 'ansur2-women', [860.9, 99.9, 665, 852, 1115, 0.5289, 0.23, 97.3]],
    ['interpupillaryBreadth', 'ansur2-men', [64.0, 3.4, 56, 64, 72, 0.0365, 0.18, 3.4]],
    ['footBreadth', 'ansur2-women', [92.7, 4.8, 83, 93, 104, 0.057, 0.41, 4.4]],
    ['acromionRadialeLength', 'ansur2-men', [335.2, 17.5, 296, 335, 377, 0.1909, 0.8, 10.6]],
    ['handLength', 'ansur2-women', [181.1, 10.1, 160, 180, 207, 0.1112, 0.65, 7.7]],
    ['span', 'ansur2-men', [1814.2, 84.6, 1628, 1812, 2029, 1.033, 0.82, 48.1]],
    ['thighLink', 'ansur2-women', [379.4, 24.1, 326, 379, 437, 0.2329, 0.69, 17.4]],
    ['riseOmphalion', 'ansur2-men', [210.6, 21.3, 161, 211, 260, 0.1199, 0.35, 19.9]],
  ])('%s of %s is as in the published table', (measure, population, published) => {
    const norm = findNorm(measure, population)!;
    const [p1, , , p50, , , p99] = norm.percentiles!;
    const { ratioToStature, regression } = norm;
    const numbers = [
      [norm.mean, 0.06],
      [norm.sd, 0.06],
      [p1, 0.6],
      [p50, 0.6],
      [p99, 0.6],
      [ratioToStature!.mean, 6e-5],
      [regression!.correlation, 6e-3],
      [regression!.residualSd, 0.06],
    ] as const;
    for (const [index, [number, within]] of numbers.entries())
      expect(Math.abs(number! - published[index]!)).toBeLessThan(within);
  });

  it('has the radiale height, the masses and the ratios between measures', () => {
    expect(findNorm('radialeHeight', 'ansur2-men')).toMatchObject({ mean: 1105.49, basis: 'computed' });
    expect(findNorm('radialeHeight', 'ansur2-women')?.mean).toBe(1023.9);
    expect(findNorm('weight', 'ansur2-men')).toMatchObject({ mean: 85.52, unit: 'kg', ratioToStature: null });
    expect(findNorm('weight', 'ansur2-women')?.percentiles?.[3]).toBe(66.8);
    expect(findNorm('bideltoidHipRatio', 'ansur2-men')?.mean).toBeCloseTo(1.479, 3);
    expect(findNorm('brachialIndex', 'ansur2-women')?.mean).toBeCloseTo(0.776, 3);
  });

  it.each(grown)('has the stature of %s that the list of populations has', (population) => {
    const { mean, sd, p5, p50, p95 } = findPopulation(population)!.statureMm;
    const norm = findNorm('stature', population)!;
    expect([norm.mean, norm.sd]).toEqual([mean, sd]);
    expect([1, 3, 5].map((index) => norm.percentiles![index])).toEqual([p5, p50, p95]);
    expect(norm.citation).toContain('NATICK/TR-15/007');
  });
});

describe('head height', () => {
  it.each([
    ['ansur2-men', 0.13, 228.3],
    ['ansur2-women', 0.133, 216.6],
  ] as const)('of %s is derived: %f of stature, ±6 mm', (population, ratio, mean) => {
    const norm = findNorm('headHeight', population)!;
    expect(norm).toMatchObject({
      basis: 'derived',
      uncertainty: 6,
      unit: 'mm',
      ratioToStature: { mean: ratio },
    });
    expect(norm.mean).toBeCloseTo(mean, 1);
    expect(norm.citation).toContain('Drillis');
  });
});
