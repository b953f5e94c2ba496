import { medianMan, type BodySettings } from '../../src/core/body/settings/bodySettings.ts';
import { canBeHeadsTall } from '../../src/core/body/settings/checkShares.ts';
import { checkSettings } from '../../src/core/body/settings/checkSettings.ts';
import { fittedMeasures } from '../../src/core/body/settings/fittedMeasures.ts';
import { canons } from '../../src/core/canons/index.ts';
import { isSurfaceMeasureId } from '../../src/core/populations/surface/surfaceMeasures.ts';
import { randomFrom } from '../randomFrom.ts';
import { valueAt } from '../../src/core/populations/surface/valueAt.ts';

const populations = ['ansur2-men', 'ansur2-women', 'children'] as const;

/** Canons that a grown body can follow. */
const drawn = canons.filter(({ heads, subject }) => subject !== 'child' && canBeHeadsTall(heads));

/** Settings anywhere in their range, the same for the same seed; every fourth grown body by a canon, every other with measures of its own. */
export function randomSettings(seed: number): BodySettings {
  const random = randomFrom(seed);
  const within = (low: number, high: number): number => low + (high - low) * random();
  const population = populations[Math.floor(random() * 3)]!;
  const byCanon = random() < 0.25 && population !== 'children';
  const settings: BodySettings = {
    ...medianMan,
    population,
    sex: random() < 0.5 ? 'male' : 'female',
    percentile: within(1, 99),
    build: within(1, 99),
    muscle: population === 'children' ? 0 : within(-2.5, 2.5),
    ageYears: population === 'children' ? within(2, 17) : within(18, 90),
    canon: byCanon ? drawn[Math.floor(random() * drawn.length)]!.id : null,
  };
  if (population === 'children' || byCanon || random() < 0.5) return settings;
  // Measures set one by one, as far as they can be met with those before.
  const measures: Record<string, number> = {};
  for (let i = 0; i < 3; i++) {
    const measure = fittedMeasures[Math.floor(random() * fittedMeasures.length)]!;
    const percentile = within(2, 98);
    if (!isSurfaceMeasureId(measure)) continue;
    const mm = valueAt(measure, population, percentile);
    const tried = { ...settings, measures: { ...measures, [measure]: mm ?? NaN } };
    if (mm !== null && checkSettings(tried).length === 0) measures[measure] = mm;
  }
  return { ...settings, measures };
}
