import type { ScaleChoice } from './scaleChoice.ts';
import { millimetresPer } from './units.ts';

/** The person that a scale is counted from. */
export interface ScaledPerson {
  /** Life-size height, sole to crown. */
  readonly statureMm: number;
  /** Eye height ÷ stature. */
  readonly eyeFraction: number;
}

/** N of 1:N that a choice means for a person: life-size length to the choice's landmark ÷ the length chosen. */
export function scaleDenominator(choice: ScaleChoice, person: ScaledPerson): number {
  switch (choice.kind) {
    case 'ratio':
      return choice.n;
    case 'size':
      return (person.statureMm * (choice.to === 'eye' ? person.eyeFraction : 1)) / choice.mm;
    case 'inches':
      return person.statureMm / (choice.inches * millimetresPer('in'));
  }
}

/**
 * The factor by which a figure at one scale is enlarged to be at another: N from ÷ N to. Between two sizes to the
 * same landmark the person drops out; between eye and crown only the eye fraction counts.
 */
export const convertScale = (from: ScaleChoice, to: ScaleChoice, person: ScaledPerson): number =>
  scaleDenominator(from, person) / scaleDenominator(to, person);
