import { invertSquare } from '../../geometry/invertSquare.ts';

/** Knows how measures answer to what is turned, and learns it better from each turn. */
export interface QuasiNewton {
  /** What to turn so that measures change by so much. */
  readonly solve: (missing: readonly number[]) => readonly number[];
  /** Takes in what a turn gave. */
  readonly learn: (turned: readonly number[], gave: readonly number[]) => void;
}

/** A turn that gave less than this share of what was foretold, or the contrary, teaches nothing. */
const leastAnswer = 0.1;

/**
 * Broyden's first method (C. G. Broyden, Math. Comp. 19, 1965, 577–593), from sensitivities known beforehand.
 * @param sensitivities by row, how much a measure changes for each thing turned by one
 * @throws RangeError where they have no inverse
 */
export function quasiNewton(sensitivities: readonly (readonly number[])[]): QuasiNewton {
  const inverse = invertSquare(sensitivities);
  return {
    solve: (missing) => times(inverse, missing),
    /** Changes the inverse as little as makes it foretell this turn: the Sherman–Morrison form. */
    learn(turned, gave) {
      const foretold = times(inverse, gave);
      const answer = dot(turned, foretold);
      if (!(answer > leastAnswer * dot(turned, turned))) return;
      const across = turned.map((_, j) => turned.reduce((sum, by, i) => sum + by * inverse[i]![j]!, 0));
      inverse.forEach((row, i) => {
        const share = (turned[i]! - foretold[i]!) / answer;
        for (let j = 0; j < row.length; j++) row[j]! += share * across[j]!;
      });
    },
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const times = (rows: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  rows.map((row) => dot(row, vector));
