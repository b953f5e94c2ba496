import type {
  NearestValue,
  RefusalCode,
  SettingsRefusal,
  TrunkPlace,
} from '../../core/body/settings/settingsRefusal.ts';
import { findMeasure } from '../../core/measures/index.ts';
import type { FailureText } from './failures.ts';

type RefusalTexts = {
  readonly [Code in RefusalCode]: (data: Extract<SettingsRefusal, { code: Code }>['data']) => FailureText;
};

/** A length to the tenth of a millimetre, that its limits can be taken as they are shown. */
const mmText = (mm: number): string =>
  `${Number(mm.toFixed(1)).toLocaleString('en', { useGrouping: false })} mm`;
const countText = (value: number): string => String(Math.round(value * 1000) / 1000);

const labelOf = (measure: string): string => findMeasure(measure)?.label ?? measure;
const inSentence = (measure: string): string => labelOf(measure).toLowerCase();

const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const takeAnyOf = (nearest: readonly NearestValue[]): string =>
  `Take ${anyOf(nearest.map(({ measure, mm }) => `${inSentence(measure)} ${mmText(mm)} (${measure})`))}.`;

const places: Readonly<Record<TrunkPlace, string>> = { chest: 'chest', waist: 'waist', hips: 'hips' };

/** A level's name: the chin's height is stature less head height. */
const levelName = (measure: string): string => (measure === 'headHeight' ? 'chin' : inSentence(measure));

const range = ({ leastMm, mostMm }: { readonly leastMm: number; readonly mostMm: number }): string =>
  `People like these have ${mmText(leastMm)} to ${mmText(mostMm)}.`;

/** The sentences for every reason why no body can have some settings. */
const refusals: RefusalTexts = {
  'stature-out-of-range': ({ mm, nearestMm, ...limits }) => ({
    what: `No body of ${mmText(mm)} is made.`,
    why: range(limits),
    next: `Take ${mmText(nearestMm)}.`,
  }),
  'measure-out-of-range': ({ measure, mm, nearestMm, ...limits }) => ({
    what: `${labelOf(measure)} (${measure}) cannot be ${mmText(mm)}.`,
    why: range(limits),
    next: `Take ${mmText(nearestMm)}.`,
  }),
  'percentile-out-of-range': ({ of, percentile, least, most, nearest }) => ({
    what: `A percentile of ${of} cannot be ${countText(percentile)}.`,
    why: `It tells how many of a hundred people have less: ${countText(least)} to ${countText(most)}.`,
    next: `Take ${countText(nearest)}.`,
  }),
  'age-out-of-range': ({ people, ageYears, leastYears, mostYears, nearestYears }) => ({
    what: `There ${people === 'child' ? 'is no child' : 'are no grown people'} of ${countText(ageYears)} years here.`,
    why: `What is known of ${people === 'child' ? 'children' : 'them'} goes from ${leastYears} to ${mostYears} years.`,
    next: `Take ${countText(nearestYears)} years, or ${people === 'child' ? 'a population of grown people' : 'children'}.`,
  }),
  'muscle-out-of-range': ({ muscle, least, most, nearest }) => ({
    what: `Muscle cannot be ${countText(muscle)}.`,
    why: `It goes from ${least} to ${most} SDs.`,
    next: `Take ${countText(nearest)}.`,
  }),
  'unknown-canon': ({ canon, nearest }) => ({
    what: `There is no canon “${canon}”.`,
    why: 'None that is known has that name.',
    next: `Take ${anyOf(nearest)}.`,
  }),
  'unknown-measure': ({ measure, nearest }) => ({
    what: `There is no measure “${measure}”.`,
    why: 'None that is known has that name.',
    next: `Take ${anyOf(nearest)}.`,
  }),
  'measure-not-fitted': ({ measure, nearest }) => ({
    what: `${labelOf(measure)} (${measure}) cannot be set.`,
    why: 'It follows from the others, and the body is not fitted to it.',
    next: `Set what it is made of; names like it are ${anyOf(nearest)}.`,
  }),
  'impossible-section': ({ place, breadthMm, depthMm, girthMm, leastGirthMm, mostGirthMm, nearest }) => ({
    what: `The ${places[place]} cannot have a girth of ${mmText(girthMm)}.`,
    why: `${breadthMm === null ? 'At' : `${mmText(breadthMm)} broad and`} ${mmText(depthMm)} deep it has ${mmText(leastGirthMm)} to ${mmText(mostGirthMm)}, whatever its form.`,
    next: takeAnyOf(nearest),
  }),
  'levels-out-of-order': ({ lower, upper, lowerMm, upperMm, nearest }) => ({
    what: `The body’s levels are out of order: ${levelName(lower)} at ${mmText(lowerMm)}, ${levelName(upper)} at ${mmText(upperMm)}.`,
    why: `On a body ${levelName(lower)} is below ${levelName(upper)}, with some skin between them.`,
    next: takeAnyOf(nearest),
  }),
  'palm-too-long': ({ palmMm, handMm, nearest }) => ({
    what: `A hand of ${mmText(handMm)} cannot have a palm of ${mmText(palmMm)}.`,
    why: 'At least a quarter of it are fingers.',
    next: takeAnyOf(nearest),
  }),
  'shoulders-too-narrow': ({ shouldersMm, chestMm, nearest }) => ({
    what: `A chest of ${mmText(chestMm)} in girth cannot have shoulders of ${mmText(shouldersMm)}.`,
    why: 'The arms would grow out of its front.',
    next: takeAnyOf(nearest),
  }),
  'head-out-of-range': ({ headsTall, leastHeads, mostHeads, nearest }) => ({
    what: `A body cannot be ${countText(headsTall)} heads tall.`,
    why: `Figures are ${countText(leastHeads)} to ${countText(mostHeads)} heads tall.`,
    next: takeAnyOf(nearest),
  }),
};

/** What cannot be, why, and what can. */
export function describeSettingsRefusal({ code, data }: SettingsRefusal): FailureText {
  // Code and data belong together by their type, which an index by code cannot follow.
  return (refusals[code] as (data: SettingsRefusal['data']) => FailureText)(data);
}
