import { medianMan, type BodySettings } from '../../../src/core/body/settings/bodySettings.ts';
import { canons } from '../../../src/core/canons/index.ts';

/** Numbers from 0 to 1 that follow from a seed (Tommy Ettinger's mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const populations = ['ansur2-men', 'ansur2-women', 'children'] as const;

/** Canons of grown people and miniatures. */
const drawn = canons.filter(({ subject }) => subject !== 'child');

/** Settings anywhere in their range, the same for the same seed; every fourth grown body by a canon. */
export function randomSettings(seed: number): BodySettings {
  const random = randomFrom(seed);
  const within = (low: number, high: number): number => low + (high - low) * random();
  const population = populations[Math.floor(random() * 3)]!;
  const byCanon = random() < 0.25 && population !== 'children';
  return {
    ...medianMan,
    population,
    sex: random() < 0.5 ? 'male' : 'female',
    percentile: within(1, 99),
    build: within(1, 99),
    ageYears: within(2, 17),
    canon: byCanon ? drawn[Math.floor(random() * drawn.length)]!.id : null,
  };
}
