import type { Distribution, Population } from './population.ts';
import { statureByAge } from './statureByAge.ts';

const childAges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

type Age = (typeof childAges)[number];
type Sex = 'boys' | 'girls';

const cdc = {
  who: 'U.S. civilian children in national health surveys',
  when: '1963 to 1994',
  // The charts are smoothed over ages, so that no count belongs to one of them.
  count: null,
  source:
    'CDC 2000 Growth Charts for the United States, stature for age; Kuczmarski et al. 2002, NCHS (public domain)',
  citation:
    'CDC 2000 Growth Charts, Kuczmarski RJ, Ogden CL, Guo SS, et al. (2002) 2000 CDC Growth Charts for the United States: Methods and Development, Vital and Health Statistics 11(246), National Center for Health Statistics (public domain). Median and SD rounded to 1 mm.',
} as const;

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
    sex: sex === 'boys' ? 'male' : 'female',
    ageYears: age,
    statureMm: normalDistribution(medianMm, sdMm),
    ...cdc,
    limits:
      age < 2
        ? 'U.S. infants, not those of other nations; measured lying, so a little longer than standing; percentiles computed from median and SD.'
        : 'U.S. children, not those of other nations or of today; the mean is taken as the median, percentiles are computed from it and the SD.',
  }) satisfies Population;

/** Boys and girls of 1 to 17 years. */
export const children = childAges.flatMap((age) => {
  const [, boysMm, boysSdMm, girlsMm, girlsSdMm] = statureByAge.find(([each]) => each === age)!;
  return [childPopulation('boys', age, boysMm, boysSdMm), childPopulation('girls', age, girlsMm, girlsSdMm)];
});
