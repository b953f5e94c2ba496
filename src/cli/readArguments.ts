import { axes, type Axis } from '../core/geometry/axes.ts';
import { parseScale } from '../core/scales/parseScale.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import { units, type UnitId } from '../core/scales/units.ts';
import { parseWords } from './parseWords.ts';
import { readReference, type ReferenceCommand } from './readReference.ts';
import { UsageError } from './usage.ts';

/** What the person says of a file instead of having it found; null: found. */
export interface Stance {
  readonly unit: UnitId | null;
  readonly up: Axis | null;
  readonly facing: Axis | null;
}

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
  | ReferenceCommand;

const stanceOptions = {
  unit: { type: 'string' },
  up: { type: 'string' },
  facing: { type: 'string' },
} as const;

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

interface StanceWords {
  readonly unit?: string | undefined;
  readonly up?: string | undefined;
  readonly facing?: string | undefined;
}

function readStance({ unit, up, facing }: StanceWords): Stance {
  const stance = {
    unit: pick(
      '--unit',
      unit,
      units.map(({ id }) => id),
    ),
    up: pick('--up', up, axes),
    facing: pick('--facing', facing, axes),
  };
  if (stance.up && stance.facing && stance.up.slice(1) === stance.facing.slice(1))
    throw new UsageError('--up and --facing are to be at right angles.');
  return stance;
}

function pick<Id extends string>(name: string, word: string | undefined, ids: readonly Id[]): Id | null {
  if (word === undefined || word === 'auto') return null;
  const id = ids.find((each) => each === word.toLowerCase());
  if (!id) throw new UsageError(`${name} takes ${ids.join(', ')} or auto, not “${word}”.`);
  return id;
}
