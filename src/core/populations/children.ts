import type { Distribution, Population } from './population.ts';

/** Age in years; median and SD of boys' stature, then of girls', mm. CDC 2000 growth charts. */
const statureByAge = [
  [1, 755, 29, 738, 29],
  [2, 865, 35, 850, 35],
  [3, 950, 39, 939, 39],
  [4, 1022, 42, 1008, 44],
  [5, 1089, 46, 1077, 48],
  [6, 1154, 50, 1147, 52],
  [7, 1218, 54, 1215, 55],
  [8, 1279, 58, 1276, 59],
  [9, 1335, 62, 1329, 62],
  [10, 1386, 66, 1380, 67],
  [11, 1435, 70, 1440, 73],
  [12, 1491, 74, 1512, 74],
  [13, 1561, 79, 1572, 69],
  [14, 1638, 80, 1604, 66],
  [15, 1699, 78, 1619, 65],
  [16, 1735, 75, 1625, 65],
  [17, 1753, 73, 1629, 65],
] as const;

type Age = (typeof statureByAge)[number][0];
type Sex = 'boys' | 'girls';

const source =
  'CDC 2000 Growth Charts for the United States, stature for age; Kuczmarski et al. 2002, NCHS (public domain)';

/** Five numbers of a normal distribution, which statures of one age and sex follow closely. */
const normalDistribution = (meanMm: number, sdMm: number): Distribution => ({
  mean: meanMm,
  sd: sdMm,
  p5: meanMm - 1.645 * sdMm,
  p50: meanMm,
  p95: meanMm + 1.645 * sdMm,
});

const childPopulation = (sex: Sex, age: Age, medianMm: number, sdMm: number) =>
  ({
    id: `cdc-${sex}-${age}` as const,
    label: `${sex === 'boys' ? 'Boys' : 'Girls'} of ${age}, U.S. growth charts 2000`,
    statureMm: normalDistribution(medianMm, sdMm),
    source,
    limits:
      age < 2
        ? 'U.S. infants measured lying, so a little longer than standing; percentiles computed from median and SD.'
        : 'U.S. children; the mean is taken as the median, percentiles are computed from it and the SD.',
  }) satisfies Population;

/** Boys and girls of 1 to 17 years: heights only. */
export const children = statureByAge.flatMap(([age, boysMm, boysSdMm, girlsMm, girlsSdMm]) => [
  childPopulation('boys', age, boysMm, boysSdMm),
  childPopulation('girls', age, girlsMm, girlsSdMm),
]);
