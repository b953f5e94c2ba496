import { millimetresPer, units, type UnitId } from '../scales/units.ts';
import { lifeSizeRangeMm } from '../scales/sizes.ts';

/** The smallest and the largest height that a model of a figure is likely to have: 6 mm wargames to a large statue. */
const plausibleHeightMm = { min: 5, max: 3000 } as const;

/** Heights of miniatures, as made: from 6 mm wargames to 1:3 dolls (about 600 mm). */
const miniatureHeightMm = { min: plausibleHeightMm.min, max: 700 } as const;

export interface UnitQuestion {
  readonly declaredUnit: UnitId | null;
  readonly chosenUnit: UnitId | null;
  /** Height along the figure's upright, in the file's own numbers; null without triangles. */
  readonly heightInFile: number | null;
}

/** The unit that a file is taken to be in, and whether the height that follows is one that figures have. */
export interface UnitVerdict {
  readonly unit: UnitId;
  readonly from: 'chosen' | 'declared' | 'assumed';
  readonly isPlausible: boolean;
  /** Units that would make it a figure of a usual height, likeliest first; without the one that is taken. */
  readonly alternatives: readonly { readonly unit: UnitId; readonly heightMm: number }[];
}

/** Life-size first, then miniatures, then any height that is possible at all. */
function likelihoodOf(heightMm: number): number {
  const isIn = (range: { readonly min: number; readonly max: number }): boolean =>
    heightMm >= range.min && heightMm <= range.max;
  if (isIn(lifeSizeRangeMm)) return 3;
  if (isIn(miniatureHeightMm)) return 2;
  return isIn(plausibleHeightMm) ? 1 : 0;
}

/**
 * Takes the unit that the user chose, else the one that the file declares, else metres, and never changes it by
 * itself: a height that no figure has is said, with the units that would mend it.
 */
export function judgeUnit({ declaredUnit, chosenUnit, heightInFile }: UnitQuestion): UnitVerdict {
  const unit = chosenUnit ?? declaredUnit ?? 'm';
  const from = chosenUnit ? 'chosen' : declaredUnit ? 'declared' : 'assumed';
  if (heightInFile === null) return { unit, from, isPlausible: true, alternatives: [] };
  const heightIn = (id: UnitId): number => heightInFile * millimetresPer(id);
  const alternatives = units
    .filter(({ id }) => id !== unit && likelihoodOf(heightIn(id)) > 0)
    .map(({ id }) => ({ unit: id, heightMm: heightIn(id) }))
    .toSorted((a, b) => likelihoodOf(b.heightMm) - likelihoodOf(a.heightMm));
  return { unit, from, isPlausible: likelihoodOf(heightIn(unit)) > 0, alternatives };
}
