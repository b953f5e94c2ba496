import { extname } from 'node:path';
import { alignmentKinds, type AlignmentKind } from '../core/alignment/alignFigures.ts';
import { profiles, type ProfileId } from '../core/comparison/profiles/index.ts';
import { findPopulation, type PopulationId } from '../core/populations/index.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import { parseWords } from './parseWords.ts';
import { pickWord, readStance, stanceOptions, type Stance } from './readStance.ts';
import { readTarget } from './readTarget.ts';
import { UsageError } from './usage.ts';

/** What a figure is compared with. */
export type ComparedWith =
  | { readonly kind: 'file'; readonly path: string; readonly stance: Stance }
  | { readonly kind: 'population'; readonly population: PopulationId };

/** What `compare` is asked for. */
export interface CompareCommand {
  readonly kind: 'compare';
  readonly file: string;
  readonly stance: Stance;
  readonly other: ComparedWith;
  readonly align: AlignmentKind;
  readonly isScaleFree: boolean;
  readonly scale: ScaleChoice | null;
  readonly profile: ProfileId;
  /** Where the map is written; null: nowhere. */
  readonly map: string | null;
  readonly isJson: boolean;
  readonly isProgressShown: boolean;
}

/** What is taken where nobody says how: needs no body, and lays copies exactly, where landmarks leave some mm life-size. */
const usualAlignment: AlignmentKind = 'surface';

/** What the words behind `compare` ask for; null where they ask for help. Throws a UsageError. */
export function readCompare(words: readonly string[]): CompareCommand | null {
  const { values, positionals } = parseWords(words, {
    ...stanceOptions,
    with: { type: 'string' },
    'with-unit': { type: 'string' },
    'with-up': { type: 'string' },
    'with-facing': { type: 'string' },
    align: { type: 'string' },
    'scale-free': { type: 'boolean' },
    scale: { type: 'string' },
    profile: { type: 'string' },
    map: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('Name one file to compare, and the other with --with.');
  const align = pickWord('--align', values.align, alignmentKinds) ?? usualAlignment;
  const isScaleFree = values['scale-free'] ?? false;
  if (isScaleFree && (align === 'none' || align === 'ground'))
    throw new UsageError('--scale-free goes with --align landmarks and --align surface.');
  return {
    kind: 'compare',
    file,
    stance: readStance(values),
    other: readOther(values.with, {
      unit: values['with-unit'],
      up: values['with-up'],
      facing: values['with-facing'],
    }),
    align,
    isScaleFree,
    scale: readTarget(values),
    profile:
      pickWord(
        '--profile',
        values.profile,
        profiles.map(({ id }) => id),
      ) ?? profiles[0].id,
    map: readMap(values.map),
    isJson: values.json ?? false,
    isProgressShown: !values.quiet,
  };
}

/** A population by its id; else a file, whose name has an ending or is in a folder. */
function readOther(word: string | undefined, stance: Parameters<typeof readStance>[0]): ComparedWith {
  if (!word) throw new UsageError('Say with --with FILE or --with POPULATION what to compare with.');
  const population = findPopulation(word);
  if (!population && extname(word) === '' && !/[/\\]/.test(word))
    throw new UsageError(
      `There is no population “${word}”: --with takes a file, ansur2-men, ansur2-women, or cdc-boys-2 to cdc-girls-17.`,
    );
  const told = Object.entries(stance).find(([, value]) => value !== undefined);
  if (population && told) throw new UsageError(`--with-${told[0]} goes with a file, which ${word} is not.`);
  return population
    ? { kind: 'population', population: population.id }
    : { kind: 'file', path: word, stance: readStance(stance, 'with-') };
}

function readMap(path: string | undefined): string | null {
  if (path === undefined) return null;
  if (extname(path).toLowerCase() !== '.ply') throw new UsageError('--map takes a file ending in .ply.');
  return path;
}
