import type { BodyPopulation, BodySettings } from '../core/body/settings/bodySettings.ts';
import { ages, medianMan } from '../core/body/settings/bodySettings.ts';
import type { PoseId } from '../core/body/pose/posePresets.ts';
import { posePresets } from '../core/body/pose/posePresets.ts';
import type { BodyLevel } from '../core/body/template/bodyTemplate.ts';
import { findCanon } from '../core/canons/index.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usage.ts';

/** What `reference` is asked for. */
export interface ReferenceCommand {
  readonly kind: 'reference';
  readonly settings: BodySettings;
  readonly pose: PoseId;
  readonly level: BodyLevel;
  readonly out: string;
  readonly isJson: boolean;
}

const populations = ['ansur2-men', 'ansur2-women', 'children'] as const satisfies readonly BodyPopulation[];
const levels = ['low', 'mid', 'high'] as const satisfies readonly BodyLevel[];
const poses = posePresets.map(({ id }) => id);

/** What the words behind `reference` ask for; null where they ask for help. Throws a UsageError. */
export function readReference(words: readonly string[]): ReferenceCommand | null {
  const { values, positionals } = parseWords(words, {
    population: { type: 'string' },
    percentile: { type: 'string' },
    stature: { type: 'string' },
    build: { type: 'string' },
    muscle: { type: 'string' },
    age: { type: 'string' },
    sex: { type: 'string' },
    canon: { type: 'string' },
    set: { type: 'string', multiple: true },
    pose: { type: 'string' },
    level: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) return null;
  if (!values.out) throw new UsageError('Say where to write with --out FILE.');
  if (values.percentile !== undefined && values.stature !== undefined)
    throw new UsageError('--percentile and --stature both say how tall: give one of them.');
  const who = readPeople(values);
  return {
    kind: 'reference',
    settings: {
      ...who,
      statureMm: readNumber('--stature', values.stature) ?? null,
      percentile: readNumber('--percentile', values.percentile) ?? medianMan.percentile,
      build: readNumber('--build', values.build) ?? medianMan.build,
      muscle: readNumber('--muscle', values.muscle) ?? medianMan.muscle,
      canon: values.canon === undefined ? null : (findCanon(values.canon)?.id ?? values.canon),
      measures: readMeasures([...(values.set ?? []), ...positionals]),
    },
    pose: pickWord('--pose', values.pose, poses) ?? 'a',
    level: pickWord('--level', values.level, levels) ?? 'mid',
    out: values.out,
    isJson: values.json ?? false,
  };
}

interface PeopleWords {
  readonly population?: string | undefined;
  readonly sex?: string | undefined;
  readonly age?: string | undefined;
  readonly build?: string | undefined;
  readonly muscle?: string | undefined;
  readonly canon?: string | undefined;
}

/** Whom the body is of: what is not said follows from what is, and all of it has to agree. */
function readPeople({
  population: word,
  sex: sexWord,
  age,
  build,
  muscle,
  canon,
}: PeopleWords): Pick<BodySettings, 'population' | 'sex' | 'ageYears'> {
  const letter = pickWord('--sex', sexWord, ['m', 'f']);
  const sex = letter && (letter === 'm' ? 'male' : 'female');
  const years = readNumber('--age', age);
  const isChild = years !== null && years < ages.grown.least;
  const population =
    pickWord('--population', word, populations) ??
    (isChild ? 'children' : (grownOf(sex) ?? peopleOfCanon(canon)));
  if (population === 'children') {
    const given = build === undefined ? (muscle === undefined ? null : '--muscle') : '--build';
    if (given)
      throw new UsageError(`${given} is of grown people: no source tells how children differ in it.`);
    return { population, sex: sex ?? 'male', ageYears: years ?? ageOfCanon(canon) ?? ages.children.usual };
  }
  const own = population === 'ansur2-men' ? 'male' : 'female';
  if (sex && sex !== own) throw new UsageError(`--sex ${letter} and --population ${population} disagree.`);
  return { population, sex: own, ageYears: years ?? ages.grown.usual };
}

const grownOf = (sex: 'male' | 'female' | null): BodyPopulation | null =>
  sex && (sex === 'male' ? 'ansur2-men' : 'ansur2-women');

/** For whom a canon is drawn; men where it does not say. */
function peopleOfCanon(canon: string | undefined): BodyPopulation {
  const { subject, population } = (canon === undefined ? null : findCanon(canon)) ?? {};
  if (subject === 'child') return 'children';
  return population === 'ansur2-women' ? population : 'ansur2-men';
}

/** The age in the id of a child's canon. */
function ageOfCanon(canon: string | undefined): number | null {
  const years = /^child-(\d+)$/.exec(canon ?? '')?.[1];
  return years === undefined ? null : Number(years);
}

/** Measures as they are told: `handLength=190`. */
function readMeasures(words: readonly string[]): Readonly<Record<string, number>> {
  const pairs = words.map((word) => {
    const [, measure, number] = /^([A-Za-z][A-Za-z0-9]*)=(.+)$/.exec(word) ?? [];
    if (measure === undefined) throw new UsageError(`--set takes measure=mm, not “${word}”.`);
    return [measure, readNumber(`--set ${measure}`, number)!] as const;
  });
  const twice = pairs.find(([measure], i) => pairs.findIndex(([other]) => other === measure) !== i);
  if (twice) throw new UsageError(`${twice[0]} is set twice.`);
  return Object.fromEntries(pairs);
}

export function readNumber(name: string, word: string | undefined): number | null {
  if (word === undefined) return null;
  const number = word.trim() === '' ? NaN : Number(word);
  if (!Number.isFinite(number)) throw new UsageError(`${name} takes a number, not “${word}”.`);
  return number;
}

function pickWord<Id extends string>(name: string, word: string | undefined, ids: readonly Id[]): Id | null {
  if (word === undefined) return null;
  const id = ids.find((each) => each === word.toLowerCase());
  if (!id) throw new UsageError(`${name} takes ${ids.join(', ')}, not “${word}”.`);
  return id;
}
