import { axes, type Axis } from '../core/geometry/axes.ts';
import { units, type UnitId } from '../core/scales/units.ts';
import { UsageError } from './usage.ts';

/** What the person says of a file instead of having it found; null: found. */
export interface Stance {
  readonly unit: UnitId | null;
  readonly up: Axis | null;
  readonly facing: Axis | null;
}

export const stanceOptions = {
  unit: { type: 'string' },
  up: { type: 'string' },
  facing: { type: 'string' },
} as const;

interface StanceWords {
  readonly unit?: string | undefined;
  readonly up?: string | undefined;
  readonly facing?: string | undefined;
}

/**
 * What the options say of a file. Throws a UsageError.
 * @param prefix stands before the names of the options, as `with-` of the file that another is compared with
 */
export function readStance({ unit, up, facing }: StanceWords, prefix = ''): Stance {
  const stance = {
    unit: pickWord(
      `--${prefix}unit`,
      unit,
      units.map(({ id }) => id),
    ),
    up: pickWord(`--${prefix}up`, up, axes),
    facing: pickWord(`--${prefix}facing`, facing, axes),
  };
  if (stance.up && stance.facing && stance.up.slice(1) === stance.facing.slice(1))
    throw new UsageError(`--${prefix}up and --${prefix}facing are to be at right angles.`);
  return stance;
}

/** The word of a list that an option names; null without one, and for `auto`. Throws a UsageError. */
export function pickWord<Id extends string>(
  name: string,
  word: string | undefined,
  ids: readonly Id[],
): Id | null {
  if (word === undefined || word === 'auto') return null;
  const id = ids.find((each) => each === word.toLowerCase());
  if (!id) throw new UsageError(`${name} takes ${ids.join(', ')} or auto, not “${word}”.`);
  return id;
}
