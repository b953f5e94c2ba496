import type { AlignmentKind } from '../core/alignment/alignFigures.ts';
import type { UnitReading, UnitVerdict } from '../core/figures/unitVerdict.ts';

/** How many mm one unit of a file is that names none, after what was guessed; null: what was guessed. */
export type SettleUnit = (guessed: UnitVerdict) => number | null;

/** Heights that differ by less may be those of one figure. Ours: as much as it may have lost or gained by a hat. */
const alikeShare = 0.15;

/**
 * The unit of a file that names none beside another file, where sizes are to stay as they are: two guesses could be
 * of two units, and what was told would be their quotient. In their own coordinates it is the other's unit, unless
 * that one's format names it, which says nothing of this; else the likely one in which both are about as tall.
 */
export const unitBeside =
  ({ from, millimetresPerUnit, reading: other }: UnitVerdict, align: AlignmentKind): SettleUnit =>
  (guessed) => {
    if (align === 'none')
      return from === 'declared' || millimetresPerUnit === guessed.millimetresPerUnit
        ? null
        : millimetresPerUnit;
    const { reading, runnersUp } = guessed;
    if (!reading || !other) return null;
    const apart = ({ heightMm }: UnitReading): number => Math.abs(Math.log(heightMm / other.heightMm));
    const nearest = [reading, ...runnersUp].reduce((best, each) => (apart(each) < apart(best) ? each : best));
    return nearest !== reading && apart(nearest) < Math.log(1 + alikeShare)
      ? nearest.millimetresPerUnit
      : null;
  };
