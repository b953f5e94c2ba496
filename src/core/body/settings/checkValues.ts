import { findCanon, canons } from '../../canons/index.ts';
import { findMeasure, measures } from '../../measures/index.ts';
import { agesOf, type BodySettings } from './bodySettings.ts';
import { fittedMeasures } from './fittedMeasures.ts';
import { humanRange } from './humanRange.ts';
import { muscleRange } from './muscleGirths.ts';
import { nearestNames } from './nearestNames.ts';
import type { SettingsRefusal } from './settingsRefusal.ts';
import { slackMm } from './slackMm.ts';

const [leastPercentile, mostPercentile] = [0.1, 99.9];

/** What each setting by itself cannot be. */
export function checkValues(settings: BodySettings): readonly SettingsRefusal[] {
  const { percentile, build, canon, statureMm } = settings;
  const age = checkAge(settings);
  // By an age that there is not no child can be judged.
  if (age.length > 0) return age;
  return [
    ...checkPercentile('stature', percentile),
    ...checkPercentile('build', build),
    ...checkMuscle(settings.muscle),
    ...(statureMm === null ? [] : checkLength(settings, 'stature', statureMm)),
    ...(canon === null || findCanon(canon) ? [] : [unknownCanon(canon)]),
    ...Object.entries(settings.measures).flatMap(([measure, mm]) => checkMeasure(settings, measure, mm)),
  ];
}

function checkAge({ population, ageYears }: BodySettings): readonly SettingsRefusal[] {
  const { least: leastYears, most: mostYears } = agesOf(population);
  if (ageYears >= leastYears && ageYears <= mostYears) return [];
  const nearestYears = clamp(ageYears, leastYears, mostYears);
  const people = population === 'children' ? 'child' : 'grown';
  return [{ code: 'age-out-of-range', data: { people, ageYears, leastYears, mostYears, nearestYears } }];
}

function checkMuscle(muscle: number): readonly SettingsRefusal[] {
  const { least, most } = muscleRange;
  if (muscle >= least && muscle <= most) return [];
  return [
    { code: 'muscle-out-of-range', data: { muscle, least, most, nearest: clamp(muscle, least, most) } },
  ];
}

function checkPercentile(of: 'stature' | 'build', percentile: number): readonly SettingsRefusal[] {
  const [least, most] = [leastPercentile, mostPercentile];
  if (percentile >= least && percentile <= most) return [];
  const nearest = clamp(percentile, least, most);
  return [{ code: 'percentile-out-of-range', data: { of, percentile, least, most, nearest } }];
}

const unknownCanon = (canon: string): SettingsRefusal => ({
  code: 'unknown-canon',
  data: {
    canon,
    nearest: nearestNames(
      canon,
      canons.map(({ id }) => id),
    ),
  },
});

function checkMeasure(settings: BodySettings, measure: string, mm: number): readonly SettingsRefusal[] {
  if (!findMeasure(measure)) {
    const names = measures.map(({ id }) => id).filter((id) => fittedMeasures.includes(id));
    return [{ code: 'unknown-measure', data: { measure, nearest: nearestNames(measure, names) } }];
  }
  if (!fittedMeasures.includes(measure))
    return [
      { code: 'measure-not-fitted', data: { measure, nearest: nearestNames(measure, fittedMeasures) } },
    ];
  return checkLength(settings, measure, mm);
}

function checkLength(settings: BodySettings, measure: string, mm: number): readonly SettingsRefusal[] {
  const range = humanRange(settings, measure);
  if (!range || (mm >= range.leastMm - slackMm && mm <= range.mostMm + slackMm)) return [];
  const data = { mm, ...range, nearestMm: clamp(mm, range.leastMm, range.mostMm) };
  return [
    measure === 'stature'
      ? { code: 'stature-out-of-range', data }
      : { code: 'measure-out-of-range', data: { measure, ...data } },
  ];
}

/** The nearest within a range; its middle for what is no number. */
const clamp = (value: number, least: number, most: number): number =>
  Number.isNaN(value) ? (least + most) / 2 : Math.max(least, Math.min(most, value));
