import { parseScale } from '../core/scales/parseScale.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import { findPopulation, populations } from '../core/populations/index.ts';
import { findCanon } from '../core/canons/index.ts';
import { profiles } from '../core/comparison/profiles/index.ts';
import type { JudgeWish } from './describeJudgement.ts';
import type { SizeWish } from './describeMeasures.ts';
import { parseWords } from './parseWords.ts';
import { readCompare, type CompareCommand } from './readCompare.ts';
import { readNumber, readReference, type ReferenceCommand } from './readReference.ts';
import { pickWord, readStance, stanceOptions, type Stance } from './readStance.ts';
import { readTarget } from './readTarget.ts';
import { UsageError } from './usage.ts';

export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'inspect';
      readonly files: readonly string[];
      readonly stance: Stance;
      readonly isJson: boolean;
    }
  | {
      readonly kind: 'convert';
      readonly file: string;
      readonly out: string;
      readonly scale: ScaleChoice;
      /** N of the 1:N that the file has already; null: found. */
      readonly modelScale: number | null;
      readonly hasBase: boolean;
      readonly stance: Stance;
    }
  | {
      readonly kind: 'measure';
      /** Files, and folders whose figure files are measured. */
      readonly files: readonly string[];
      readonly stance: Stance;
      readonly sizes: SizeWish;
      /** Null: measured alone. */
      readonly judge: JudgeWish | null;
      readonly format: 'text' | 'json' | 'csv' | 'markdown';
      readonly isProgressShown: boolean;
    }
  | CompareCommand
  | ReferenceCommand;

/** What the words after the program's name ask for. Throws a UsageError. */
export function readArguments(words: readonly string[]): Command {
  const [name, ...rest] = words;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help' };
    case 'inspect':
      return readInspect(rest);
    case 'measure':
      return readMeasure(rest);
    case 'compare':
      return readCompare(rest) ?? { kind: 'help' };
    case 'convert':
      return readConvert(rest);
    case 'reference':
      return readReference(rest) ?? { kind: 'help' };
    default:
      throw new UsageError(`There is no command “${name}”.`);
  }
}

function readInspect(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words, {
    ...stanceOptions,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) return { kind: 'help' };
  if (positionals.length === 0) throw new UsageError('No file was named.');
  return { kind: 'inspect', files: positionals, stance: readStance(values), isJson: values.json ?? false };
}

function readMeasure(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words, {
    ...stanceOptions,
    scale: { type: 'string' },
    size: { type: 'string' },
    'measured-to': { type: 'string' },
    stature: { type: 'string' },
    population: { type: 'string' },
    judge: { type: 'boolean' },
    profile: { type: 'string' },
    canon: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    markdown: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) return { kind: 'help' };
  if (positionals.length === 0) throw new UsageError('No file was named.');
  const formats = (['json', 'csv', 'markdown'] as const).filter((format) => values[format]);
  if (formats.length > 1) throw new UsageError('Say one of --json, --csv and --markdown.');
  return {
    kind: 'measure',
    files: positionals,
    stance: readStance(values),
    sizes: { scale: readTarget(values), statureMm: readStature(values) },
    judge: readJudge(values),
    format: formats[0] ?? 'text',
    isProgressShown: !values.quiet,
  };
}

/** How to judge; null where that was not asked for. */
function readJudge({
  judge,
  profile,
  canon,
  population,
}: {
  readonly judge?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly canon?: string | undefined;
  readonly population?: string | undefined;
}): JudgeWish | null {
  if (!judge) {
    if (profile !== undefined || canon !== undefined)
      throw new UsageError('--profile and --canon go with --judge.');
    return null;
  }
  if (canon !== undefined && profile !== 'canon') throw new UsageError('--canon goes with --profile canon.');
  if (canon !== undefined && !findCanon(canon)) throw new UsageError(`There is no canon “${canon}”.`);
  const ids = profiles.map(({ id }) => id);
  return {
    profile: (profile === undefined ? null : pickWord('--profile', profile, ids)) ?? profiles[0].id,
    population: population === undefined ? null : findPopulation(population)!.id,
    canon: canon ?? null,
  };
}

function readStature({
  stature,
  population,
}: {
  readonly stature?: string | undefined;
  readonly population?: string | undefined;
}): number | null {
  if (stature !== undefined && population !== undefined)
    throw new UsageError('Say either --stature or --population.');
  if (population !== undefined) {
    const found = findPopulation(population);
    if (!found)
      throw new UsageError(`--population takes one of ${populations.map(({ id }) => id).join(', ')}.`);
    return found.statureMm.p50;
  }
  const mm = readNumber('--stature', stature);
  if (mm !== null && mm <= 0) throw new UsageError('--stature takes millimetres, such as 1750.');
  return mm;
}

function readConvert(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words, {
    ...stanceOptions,
    scale: { type: 'string' },
    'model-scale': { type: 'string' },
    out: { type: 'string' },
    'no-base': { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) return { kind: 'help' };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to convert.');
  if (!values.out) throw new UsageError('Say where to write with --out FILE.');
  const scale = parseScale(values.scale ?? '');
  if (!scale) throw new UsageError('Say the scale with --scale, such as 1:12 or “28 mm to the eye”.');
  return {
    kind: 'convert',
    file,
    out: values.out,
    scale,
    modelScale: readModelScale(values['model-scale']),
    hasBase: !values['no-base'],
    stance: readStance(values),
  };
}

function readModelScale(text: string | undefined): number | null {
  if (text === undefined) return null;
  const scale = parseScale(text);
  if (scale?.kind !== 'ratio') throw new UsageError('--model-scale takes a ratio such as 1:1 or 1:56.');
  return scale.n;
}
